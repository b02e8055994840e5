namespace RnnGen.Sequences;

/// <summary>An n-gram model with the words of its tokens, as it stands in a file of the ARPA format (Paul and Baker 1992).</summary>
/// <param name="Model">The model.</param>
/// <param name="Words">The word of each token, in the order of the section of 1-grams.</param>
public sealed record ArpaFile(NGramModel Model, IReadOnlyList<string> Words)
{
    /// <summary>Reads a file. Tokens are numbered as their 1-grams follow each other; a logarithm of −99 or less stands for −∞.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not of the format; the message names the file and the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ArpaFile Read(string path)
    {
        using var reader = new ArpaReader(path);
        return reader.Read();
    }

    /// <summary>Writes a model, with all digits: read again, it gives the same probabilities up to the rounding of decimal logarithms.</summary>
    /// <param name="path">The file; it appears when it is whole.</param>
    /// <param name="model">The model.</param>
    /// <param name="words">A word for each token: not empty, without white space, all different.</param>
    /// <exception cref="ArgumentException">The words are no names for the model's tokens; nothing is written.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, NGramModel model, IReadOnlyList<string> words)
    {
        if (words.Count != model.Vocabulary)
            throw new ArgumentException($"There are {words.Count} words for {model.Vocabulary} tokens.", nameof(words));
        if (words.FirstOrDefault(word => word.Length == 0 || word.Any(char.IsWhiteSpace)) is { } wrong)
            throw new ArgumentException($"The word '{wrong}' of token {words.ToList().IndexOf(wrong)} is empty or has white space.", nameof(words));
        if (words.GroupBy(word => word).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two tokens have the word '{twice.Key}'.", nameof(words));

        WholeFile.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            ArpaWriter.Write(writer, model, words);
        });
    }
}
