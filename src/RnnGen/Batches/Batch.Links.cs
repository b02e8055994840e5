using RnnGen.Numerics;

namespace RnnGen;

/// <content>Links from each step of a sequence to another one.</content>
public sealed partial class Batch<T>
{
    private readonly StepLinks?[] _links;

    /// <summary>Sets a link of a whole sequence; until then it leads to no step.</summary>
    /// <param name="link">The link's name.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="steps">For each step the number of the step to which it leads, or -1 for none.</param>
    /// <exception cref="ArgumentException">
    /// There is no such link, the number of steps is wrong, a predecessor is no earlier step, or a successor no later one; nothing is changed.
    /// </exception>
    public void SetLinks(string link, int sequence, ReadOnlySpan<int> steps) => SetLinks(IndexOf(link), sequence, steps);

    /// <inheritdoc cref="SetLinks(string, int, ReadOnlySpan{int})"/>
    public void SetLinks(int link, int sequence, ReadOnlySpan<int> steps)
    {
        CheckSequence(sequence);
        var links = LinksOf(link);
        var (name, direction) = (_inputs[link].Name, _inputs[link].Link);
        if (steps.Length != Length(sequence))
            throw new ArgumentException($"'{name}' of sequence {sequence} takes {Length(sequence)} steps, not {steps.Length}.", nameof(steps));
        for (var step = 0; step < steps.Length; step++)
        {
            if (steps[step] != StepLinks.None && !(direction < 0 ? steps[step] >= 0 && steps[step] < step : steps[step] > step && steps[step] < steps.Length))
            {
                throw new ArgumentException(
                    $"'{name}' of sequence {sequence} leads from step {step} to step {steps[step]}; it takes -1 for none, or {(direction < 0 ? $"an earlier step: 0 to {step - 1}" : $"a later step: {step + 1} to {steps.Length - 1}")}.", nameof(steps));
            }
        }

        links.Set(_layout.Starts, _layout.Positions[sequence], steps);
    }

    /// <summary>For each packed row the one to which a link leads, or -1.</summary>
    internal Address<int> Links(int link) => LinksOf(link).Targets;

    /// <summary>For each packed row the first of those whose link leads to it, or -1.</summary>
    internal Address<int> FirstLinked(int link) => LinksOf(link).First;

    /// <summary>For each packed row the next one whose link leads to the same row, or -1.</summary>
    internal Address<int> NextLinked(int link) => LinksOf(link).Next;

    private StepLinks LinksOf(int link) => _links[link] ?? throw new ArgumentException($"'{_inputs[link].Name}' is no link.", nameof(link));
}
