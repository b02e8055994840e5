namespace RnnGen.Tests.Laws.Subjects;

/// <summary>A cell after a run, and what nothing that fails may change: the state, the gradients, the values on the tape.</summary>
internal sealed class Scene
{
    private readonly Dictionary<string, float[]> _before;

    public Scene(string name)
    {
        Cell = All.Of<float>(name);
        State = Cell.NewState(3);
        Run = new Run<float>(Cell, Piece.Whole(4, 2, 3)).Forward(Cell.Layout.HasLinks ? null : State).Backward();
        _before = Now();
    }

    public ISubject<float> Cell { get; }

    public Run<float> Run { get; }

    public RecurrentState<float> State { get; }

    /// <summary>The action throws, the message contains a text, and everything is as before.</summary>
    public void Refuses(string text, Action action)
    {
        Should.Throw<ArgumentException>(action).Message.ShouldContain(text);
        ShouldBeUnchanged();
        Run.Values().ShouldBePartOf(_before);
    }

    public void ShouldBeUnchanged() => Now(withValues: false).ShouldBePartOf(_before);

    private Dictionary<string, float[]> Now(bool withValues = true)
    {
        var now = new Dictionary<string, float[]>(Run.ParameterGradients())
        {
            ["state"] = State.Values.ToArray(),
            ["fresh"] = [.. Enumerable.Range(0, State.Batch).Select(sequence => State.IsFresh(sequence) ? 1f : 0)],
        };
        foreach (var (name, values) in withValues ? Run.Values() : [])
            now.Add(name, values);
        return now;
    }
}
