using System;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Differentiation;

/// <content>The way back over a link: to a step return the adjoints of all steps that read it, to a sum's terms the adjoint of the sum.</content>
internal sealed partial class Adjoint
{
    private void ReturnOverLink(Node read, Node adjoint)
    {
        if (!adjoint.Is(Operations.Variable))
            throw new InvalidOperationException($"{read} is no variable of its own.");
        var (variable, link) = (read.Variable, read.Detail.Link!);
        if (read.Is(Operations.SumLinked))
        {
            Give(variable, _table.Linked(adjoint.Variable, link));
            return;
        }

        Give(variable, _table.SumLinked(adjoint.Variable, link));
        if (variable.Boundary is { } boundary && boundary.Is(Operations.Variable))
            Give(boundary.Variable, _table.Multiply(_table.IsUnlinked(link), adjoint));
    }
}
