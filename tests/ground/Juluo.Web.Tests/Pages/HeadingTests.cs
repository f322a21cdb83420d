namespace Juluo.Web.Tests;

// Seen to fail: without the space that does not break.
public sealed class HeadingTests
{
    private const char Kept = '\u00a0';
    private static readonly Catalogue Catalogue = new([typeof(WebModule).Assembly]);

    [Fact]
    public void A_heading_does_not_break_between_a_number_and_what_it_counts()
    {
        In(Languages.Chinese).Say("sites.heading", new { count = 3 }).ShouldBe($"共{Kept}3{Kept}個館舍");
        In(Languages.English).Say("sites.heading", new { count = 3 }).ShouldBe($"3{Kept}sites");
    }

    [Fact]
    public void Other_sentences_break_where_they_like() =>
        In(Languages.English).Say("notifications.count", new { count = 3 }).ShouldNotContain(Kept);

    private static Words In(string language) => new(Catalogue, language, NodaTime.DateTimeZone.Utc);
}
