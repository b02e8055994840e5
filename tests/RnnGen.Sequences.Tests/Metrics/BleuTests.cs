namespace RnnGen.Sequences.Tests;

public class BleuTests
{
    private static readonly string[] PaperReferences =
    [
        "It is a guide to action that ensures that the military will forever heed Party commands",
        "It is the guiding principle which guarantees the military forces always being under the command of the Party",
        "It is the practical guide for the army always to heed the directions of the party",
    ];

    private const string Romanian = "producţia de zahăr brut se exprimă în zahăr alb;";
    private const string RomanianGuess = "Producția de zahăr primă va fi exprimată în ceea ce privește zahărul alb;";

    private static readonly string[] Guesses = ["The dog bit the man.", "It wasn't surprising.", "The man had just bitten him."];

    private static readonly string[][] References =
    [
        ["The dog bit the man.", "It was not unexpected.", "The man bit him first."],
        ["The dog had bit the man.", "No one was surprised.", "The man had bitten the dog."],
    ];

    [Fact]
    public void Clips_as_in_the_paper()
    {
        var bleu = Score(BleuTokens.WhiteSpace, "the the the the the the the", "the cat is on the mat", "there is a cat on the mat");
        (bleu.Matches[0], bleu.Totals[0]).ShouldBe((2, 7));
    }

    /// <summary>The paper's first example; its score as the documentation of NLTK gives it.</summary>
    [Fact]
    public void Agrees_with_NLTK_on_the_papers_example()
    {
        var good = Score(BleuTokens.WhiteSpace, "It is a guide to action which ensures that the military always obeys the commands of the party", PaperReferences);
        good.Matches.ShouldBe([17, 10, 7, 4]);
        good.Totals.ShouldBe([18, 17, 16, 15]);
        good.Score().ShouldBe(0.5045666840058485, 1e-15);

        var bad = Score(BleuTokens.WhiteSpace, "It is to insure the troops forever hearing the activity guidebook that party direct", PaperReferences);
        (bad.Matches[0], bad.Matches[1]).ShouldBe((8, 1));
        bad.Score().ShouldBe(0);
    }

    /// <summary>The values are those that sacreBLEU's own tests expect, of its sentence score with effective order.</summary>
    [Theory]
    [InlineData("13a", BleuSmoothing.Exponential, null, 8.493)]
    [InlineData("13a", BleuSmoothing.None, null, 0.0)]
    [InlineData("13a", BleuSmoothing.Floor, null, 4.51688)]
    [InlineData("13a", BleuSmoothing.Floor, 0.5, 10.10)]
    [InlineData("13a", BleuSmoothing.AddK, null, 14.882)]
    [InlineData("13a", BleuSmoothing.AddK, 2.0, 21.389)]
    [InlineData("none", BleuSmoothing.Exponential, null, 7.347)]
    [InlineData("intl", BleuSmoothing.Exponential, null, 8.493)]
    [InlineData("char", BleuSmoothing.Exponential, null, 40.8759)]
    [InlineData("char, lower case", BleuSmoothing.Exponential, null, 42.0267)]
    public void Agrees_with_sacreBLEU_on_a_sentence(string tokens, BleuSmoothing smoothing, double? constant, double expected)
    {
        var bleu = Score(Tokens(tokens), RomanianGuess, Romanian);
        (100 * bleu.Score(smoothing, constant, effectiveOrder: true)).ShouldBe(expected, 1e-3);
    }

    /// <summary>The values are those that sacreBLEU's own tests expect.</summary>
    [Theory]
    [InlineData("none", 49.1919566)]
    [InlineData("13a", 48.530827)]
    [InlineData("intl", 43.91623493)]
    public void Agrees_with_sacreBLEU_on_a_corpus(string tokens, double expected)
    {
        var (tokenise, bleu) = (Tokens(tokens), new Bleu<string>());
        for (var i = 0; i < Guesses.Length; i++)
            bleu.Add(tokenise(Guesses[i]), tokenise(References[0][i]), tokenise(References[1][i]));
        (100 * bleu.Score(BleuSmoothing.Exponential)).ShouldBe(expected, 1e-6);
    }

    [Theory]
    [InlineData("test", "a test", 0.3678794411714425)]
    [InlineData("a test", "a test", 1.0)]
    [InlineData("a little test", "a test", 0.03218297948685433)]
    [InlineData("this is a fest", "this is a test", 0.223606797749979)]
    [InlineData("this is a cat", "okay thanks", 0.0)]
    public void Agrees_with_sacreBLEU_on_short_sentences(string guess, string reference, double expected) =>
        Score(BleuTokens.WhiteSpace, guess, reference).Score(BleuSmoothing.Floor, 0.01, effectiveOrder: true).ShouldBe(expected, 1e-8);

    [Fact]
    public void Of_two_references_as_near_the_shorter_counts()
    {
        var bleu = new Bleu<int>();
        bleu.Add([1, 2, 3], [1, 2], [1, 2, 3, 4]);
        bleu.ReferenceLength.ShouldBe(2);
        Should.Throw<ArgumentException>(() => bleu.Add([1, 2, 3]));
        bleu.Length.ShouldBe(3);
    }

    [Fact]
    public void Nothing_scores_nothing()
    {
        new Bleu<int>().Score(BleuSmoothing.Exponential).ShouldBe(0);
        Score(BleuTokens.Mteval13a, "", "a b").Score(BleuSmoothing.AddK).ShouldBe(0);
    }

    [Fact]
    public void Punctuation_stands_alone_but_in_numbers()
    {
        BleuTokens.Mteval13a("Well, 1,000.5 &quot;men&quot; (of 3-4).").ShouldBe(["Well", ",", "1,000.5", "\"", "men", "\"", "(", "of", "3", "-", "4", ")", "."]);
        BleuTokens.International("«Ja», 3€").ShouldBe(["«", "Ja", "»", ",", "3", "€"]);
        BleuTokens.Characters("a 🙂").ShouldBe(["a", "🙂"]);
    }

    private static Func<string, string[]> Tokens(string name) => name switch
    {
        "13a" => BleuTokens.Mteval13a,
        "intl" => BleuTokens.International,
        "char" => BleuTokens.Characters,
        "none" => BleuTokens.WhiteSpace,
        _ => text => BleuTokens.Characters(text.ToLowerInvariant()),
    };

    private static Bleu<string> Score(Func<string, string[]> tokenise, string guess, params string[] references)
    {
        var bleu = new Bleu<string>();
        bleu.Add(tokenise(guess), [.. references.Select(tokenise)]);
        return bleu;
    }
}
