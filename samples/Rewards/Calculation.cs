namespace RnnGen.Samples.Rewards;

/// <summary>Calculations such as 7*8-2, in tokens, and what they come to. Products go before sums.</summary>
internal static class Calculation
{
    /// <summary>Results from 0 to 99 can be wished for.</summary>
    public const int Wishes = 100;

    public const int Symbols = 14;

    /// <summary>Ends a calculation, and stands before it.</summary>
    public const int End = 13;

    /// <summary>The most tokens: four digits, three operators, the end.</summary>
    public const int Longest = 8;

    private const string Characters = "0123456789+-*";

    /// <summary>A random calculation of two to four digits with a result that can be wished for.</summary>
    public static (int Wish, int[] Tokens) Draw(Random random)
    {
        while (true)
        {
            var tokens = new int[2 * random.Next(2, 5)];
            for (var i = 0; i < tokens.Length - 1; i++)
                tokens[i] = i % 2 == 0 ? random.Next(10) : random.Next(10, 13);
            tokens[^1] = End;
            if (ValueOf(tokens) is >= 0 and < Wishes and int wish)
                return (wish, tokens);
        }
    }

    /// <summary>1 for a calculation with this result, 0 for another one, and for what is none.</summary>
    public static double Reward(int wish, int[] tokens) => ValueOf(tokens) == wish ? 1 : 0;

    public static string Text(IEnumerable<int> tokens) => string.Concat(tokens.TakeWhile(t => t != End).Select(t => Characters[t]));

    /// <summary>The result; null if it is no calculation: digits and operators in turns, a digit at both ends, and the end behind them.</summary>
    public static int? ValueOf(int[] tokens)
    {
        if (tokens.Length % 2 != 0 || tokens[^1] != End)
            return null;
        var (sum, product) = (0, 1);
        for (var i = 0; i < tokens.Length - 1; i += 2)
        {
            var sign = i == 0 ? '+' : tokens[i - 1] is >= 10 and < End and var symbol ? Characters[symbol] : ' ';
            if (tokens[i] > 9 || sign == ' ')
                return null;
            if (sign == '*')
                product *= tokens[i];
            else
                (sum, product) = (sum + (i == 0 ? 0 : product), sign == '-' ? -tokens[i] : tokens[i]);
        }
        return sum + product;
    }
}
