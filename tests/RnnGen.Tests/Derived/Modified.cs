using RnnGen.Cells;
using RnnGen.Tests.Derived.ByHand;

namespace RnnGen.Tests.Derived;

[Cell(Of = typeof(Lstm), LayerNorm = true)]
public partial class NormalizedLstm;

[Cell(Of = typeof(Lstm), Diagonal = true)]
public partial class DiagonalLstm;

[Cell(Of = typeof(Elman), Diagonal = true)]
public partial class DiagonalElman;

[Cell(Of = typeof(TanhRnn), MultiplicativeIntegration = true)]
public partial class IntegratedRnn;

[Cell(Of = typeof(GruResetAfter), Rank = 2)]
public partial class LowRankGru;

[Cell(Of = typeof(Lstm), Heads = 2)]
[Size("hidden", 4)]
public partial class HeadedLstm;

[Cell(Of = typeof(Lstm), Zoneout = 0.2)]
public partial class ZonedLstm;

[Cell(Of = typeof(PeepholeLstm), Projection = 3)]
public partial class ProjectedPeepholeLstm;

[Cell(Of = typeof(Lstm), LayerNorm = true, MultiplicativeIntegration = true, Heads = 2, Zoneout = 0.1)]
[Size("hidden", 6)]
public partial class ManifoldLstm;
