using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>
/// What is said of the vectors of a memory. They are the rows of a matrix per sequence, as many as a memory may have; behind the last vector
/// that there is lie zeros.
/// </summary>
internal sealed class Attention(LinkContext context)
{
    private NodeTable Table => context.Table;

    /// <summary>A vector in the place of each row, where it stands beside several vectors.</summary>
    public Node[] Aligned(Node[] arguments)
    {
        var vectors = Array.Find(arguments, argument => argument.Shape.IsMatrix);
        return vectors is null ? arguments : Array.ConvertAll(arguments, argument => argument.Shape.Rank == 1 ? Table.SpreadColumns(argument, vectors.Shape.Rows) : argument);
    }

    /// <summary>The matrix times each vector.</summary>
    public Node ProductOfEach(Node matrix, Node vectors) => Table.MatrixProduct(vectors, matrix, Operations.SecondTransposed);

    public Node WeightedSum(Node weights, Node vectors) => Table.ColumnSums(Table.Multiply(vectors, Table.SpreadRows(weights, vectors.Shape.Columns)));

    public Node Softmax(Node scores, Node memory, Place place) => Table.Softmax(Table.Add(scores, Beyond(memory, place)));

    /// <returns>1 for each vector that there is, else 0.</returns>
    public Node Present(Node memory, Place place) => Table.Elementwise(Operations.Exp, Beyond(memory, place));

    /// <summary>Finds the memories of all vectors of which something was said, once every equation has its definition.</summary>
    public static void Resolve(LinkContext context)
    {
        foreach (var (beyond, vectors, place) in context.Beyond)
        {
            var memories = new HashSet<Variable>();
            FindMemories(context.Table, vectors, memories, []);
            if (memories.Count == 1)
                beyond.Definition = context.Table.Read(BeyondOf(context, memories.Single()));
            else
                context.Report(ErrorKind.WrongUse, place, EquationPrinter.Print(vectors), "it takes a [Memory], or what is computed of one [Memory] alone");
        }
    }

    private static void FindMemories(NodeTable table, Node vectors, HashSet<Variable> memories, HashSet<Node> seen)
    {
        if (!vectors.Shape.IsMatrix || !seen.Add(vectors))
            return;
        if (IsMemory(vectors))
            memories.Add(vectors.Variable);
        foreach (var read in Dependence.Reads(table, vectors))
            FindMemories(table, read, memories, seen);
    }

    private Node Beyond(Node vectors, Place place)
    {
        if (IsMemory(vectors))
            return Table.Read(BeyondOf(context, vectors.Variable));
        var beyond = new Variable($"{EquationPrinter.Print(vectors)}.beyond", VariableKind.Equation, new Shape(vectors.Shape.Rows), Domain.Run);
        context.Equations.Add(beyond);
        context.Places[beyond] = place;
        context.Beyond.Add((beyond, vectors, place));
        return Table.Read(beyond);
    }

    private static Variable BeyondOf(LinkContext context, Variable memory)
    {
        if (memory.Beyond is null)
        {
            memory.Beyond = new Variable(memory.Name + ".beyond", VariableKind.Input, new Shape(memory.Shape.Rows), Domain.Sequence) { IsFixed = true };
            context.Inputs.Add(memory.Beyond);
        }

        return memory.Beyond;
    }

    private static bool IsMemory(Node node) => node.Is(Operations.Variable) && node.Variable.IsMemory;
}
