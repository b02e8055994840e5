namespace RnnGen.Samples.LongMemory;

/// <summary>A sequence of a task.</summary>
/// <param name="Length">Its steps.</param>
/// <param name="FarStep">The step with the answer that has to be remembered for longest.</param>
/// <param name="Numbers">Two numbers per step, of a task with numbers.</param>
/// <param name="Answer">Their answer.</param>
/// <param name="Symbols">A symbol per step and one more, of a task with symbols.</param>
/// <param name="FirstCounting">The first step whose answer counts.</param>
internal sealed record Example(int Length, int FarStep, float[] Numbers, float Answer, int[] Symbols, int FirstCounting)
{
    public static Example OfNumbers(float[] numbers, float answer) => new(numbers.Length / 2, (numbers.Length / 2) - 1, numbers, answer, [], 0);

    public static Example OfSymbols(int[] symbols, int firstCounting, int farStep) => new(symbols.Length - 1, farStep, [], 0, symbols, firstCounting);
}
