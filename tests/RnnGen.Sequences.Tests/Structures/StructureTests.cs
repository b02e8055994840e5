using RnnGen.Cells;

namespace RnnGen.Sequences.Tests.Structures;

public class StructureTests
{
    [Fact]
    public void A_grid_links_neighbours_and_nothing_beyond_its_edges()
    {
        var grid = new Grid(2, 3);
        grid.Links(0, -1).ShouldBe([-1, 0, 1, -1, 3, 4]);
        grid.Links(-1, 0).ShouldBe([-1, -1, -1, 0, 1, 2]);
        grid.Links(-1, 1).ShouldBe([-1, -1, -1, 1, 2, -1]);
        grid.Links(1, 0).ShouldBe([3, 4, 5, -1, -1, -1]);
        grid.StepOf(1, 2).ShouldBe(5);
    }

    [Fact]
    public void A_bracketed_text_becomes_nodes_children_first()
    {
        var tree = Tree.Parse("(S (NP trees) (VP (V grow) slowly))");
        tree.Nodes.Select(node => node.Word ?? node.Label).ShouldBe(["trees", "grow", "slowly", "VP", "S"]);
        tree.Nodes.Select(node => node.Label).ShouldBe(["NP", "V", null, "VP", "S"]);
        tree.Parents.ToArray().ShouldBe([4, 3, 3, 4, -1]);
        tree.Children(0).ShouldBe([-1, -1, -1, 1, 0]);
        tree.Children(1).ShouldBe([-1, -1, -1, 2, 3]);
    }

    [Fact]
    public void Parents_in_any_order_become_a_tree_with_its_siblings_in_order()
    {
        var tree = Tree.Of([-1, 0, 0, 2, 2], out var order);
        order.ShouldBe([1, 3, 4, 2, 0]);
        tree.Parents.ToArray().ShouldBe([4, 3, 3, 4, -1]);
        tree.Children(1).ShouldBe([-1, -1, -1, 2, 3]);
        Tree.Of([], out order).Nodes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("(S (NP a)", "position 0 is not closed")]
    [InlineData("(S a))", "position 5 closes none")]
    [InlineData("(S () a)", "position 3 has neither")]
    [InlineData("a (S b)", "'a' at position 0")]
    public void A_broken_text_is_refused_with_its_place(string text, string message) =>
        Should.Throw<FormatException>(() => Tree.Parse(text)).Message.ShouldContain(message);

    [Fact]
    public void Nodes_that_are_no_tree_are_refused()
    {
        Should.Throw<ArgumentException>(() => Tree.Of([1, 0, -1], out _)).Message.ShouldContain("Node 0 is below itself");
        Should.Throw<ArgumentException>(() => Tree.Of([7], out _)).Message.ShouldContain("The parent of node 0 is 7");
    }

    [Fact]
    public void A_batch_of_trees_of_different_shapes_gives_each_root_what_the_tree_alone_gives()
    {
        var cell = new ChildSumTreeLstm(input: 3, hidden: 4);
        cell.Initialize(2);
        Tree[] trees = [Tree.Parse("(S (A a) (B (C b) c d) e)"), Tree.Parse("(S a)"), Tree.Parse("(S (A a b) c)")];
        var together = Roots(cell, trees);
        for (var i = 0; i < trees.Length; i++)
            Roots(cell, [trees[i]])[0].ShouldBe(together[i]);
    }

    private static float[][] Roots(ChildSumTreeLstm cell, Tree[] trees)
    {
        var steps = trees.Max(tree => tree.Nodes.Count);
        var batch = cell.NewBatch(steps, trees.Length);
        batch.Reset([.. trees.Select(tree => tree.Nodes.Count)]);
        for (var i = 0; i < trees.Length; i++)
        {
            batch.SetLinks("parent", i, trees[i].Parents);
            batch.Set("x", i, trees[i].Nodes.SelectMany(node => new[] { node.IsLeaf ? 1f : 0, (node.Word ?? "")[..Math.Min(1, node.Word?.Length ?? 0)] == "a" ? 0.5f : -0.5f, 0.1f }).ToArray());
        }

        var tape = cell.NewTape(steps, trees.Length);
        cell.Forward(batch, tape);
        return [.. trees.Select((tree, i) => tape.Value("h", i, tree.Nodes.Count - 1).ToArray())];
    }
}
