namespace Juluo.Host.Tests;

/// <summary>A link in a mail has a language, which takes precedence over the one that its reader chose earlier.</summary>
public sealed class LinkLanguageTests(TwoHouses houses) : IClassFixture<TwoHouses>
{
    [Theory] // seen to fail: the page was in the member's own language, and the next one in the link's
    [InlineData(Languages.Chinese)]
    [InlineData(Languages.English)]
    public async Task The_page_that_a_link_leads_to_is_in_its_language(string language)
    {
        using var member = await houses.As(nameof(Role.Member));
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"/me?{Languages.Query}={language}");
        asked.Headers.Accept.ParseAdd("text/html");
        using var answer = await member.SendAsync(asked);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"<html lang=\"{language}\"");
    }
}
