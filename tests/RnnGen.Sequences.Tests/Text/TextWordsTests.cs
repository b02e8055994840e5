namespace RnnGen.Sequences.Tests.Text;

public sealed class TextWordsTests
{
    [Theory]
    [InlineData("I'll go, sir.", "I'll go , sir .")]
    [InlineData("ROMEO:\nAy me!\n", "ROMEO : ↵ Ay me ! ↵")]
    [InlineData("a  b\r\n\tc", "a b ↵ c")]
    [InlineData("'tis the dogs' day", "' tis the dogs ' day")]
    [InlineData("x=f(1, 2.5);", "x = f ( 1 , 2 . 5 ) ;")]
    [InlineData("zwölf Räder 😀!", "zwölf Räder 😀 !")]
    [InlineData("", "")]
    public void Cuts_a_text_into_words(string text, string words) =>
        TextWords.Split(text).ShouldBe(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("I'll go, sir. Come (now)!")]
    [InlineData("ROMEO:\nAy me!\n\nJULIET:\nWhat?")]
    public void What_is_cut_is_joined_as_it_was(string text) => TextWords.Join(TextWords.Split(text)).ShouldBe(text);

    [Fact]
    public void Joined_words_are_cut_as_they_were()
    {
        string[] words = ["the", "king", ",", "(", "he", ")", "-", "is", "↵", "↵", "dead", "."];
        TextWords.Split(TextWords.Join(words)).ShouldBe(words);
    }
}
