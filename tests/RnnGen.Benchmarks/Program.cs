using RnnGen.Benchmarks.Compare;
using RnnGen.Benchmarks.History;
using RnnGen.Benchmarks.Own;
using RnnGen.Benchmarks.Silence;

try
{
    return Run(args);
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

static int Run(string[] args) => args switch
{
    ["history", .. var rest] => HistoryCommand.Run(rest),
    ["first-output"] => FirstOutput.Run(),
    ["silence", .. var rest] => SilenceCommand.Run(rest),
    ["compare", .. var rest] => CompareCommand.Run(new Options(rest)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        compare [workload ...] [--threads 1,2] [--rounds 9] [--cells Lstm,Elman] [--hidden 64,128] [--batch 1,32] [--peers oneDNN] [--markdown file]
            runs RnnGen and the peers that are installed in turns and prints the ratios of their times
            workloads: streaming, inference, training, custom, library, language-model, startup
        silence [repetitions]
            runs a signal and the silence after it, and prints whether any stretch of the silence is slower than the signal
        history [--filter *Backward*]
            runs the benchmarks of the library itself with BenchmarkDotNet, whose options may follow
        """);
    return 2;
}
