using RnnGen.Cells;
using RnnGen.Tests.Laws.Networks;

namespace RnnGen.Tests.Derived;

[Cell(Of = typeof(Lstm), Tangent = true)]
public partial class LstmTangent;

[Cell(Of = typeof(GruResetAfter), Tangent = true)]
public partial class GruTangent;

[Cell(Of = typeof(BahdanauDecoder), Tangent = true)]
public partial class BahdanauTangent;

[Network(Of = typeof(TokenModel), Tangent = true)]
public partial class TokenModelTangent;
