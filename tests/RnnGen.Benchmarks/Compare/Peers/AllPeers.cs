namespace RnnGen.Benchmarks.Compare.Peers;

/// <summary>All peers.</summary>
internal static class AllPeers
{
    public static IEnumerable<Peer> Of(Options options) => new[] { RtNeural.Peer, OneDnn.Peer, OnnxRuntime.Peer, PyTorch.Peer }.Where(peer => options.IsPeerWanted(peer.Name));
}
