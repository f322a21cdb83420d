using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Xunit.Abstractions;

namespace Juluo.Host.Tests;

/// <summary>
/// All five hundred texts, alternating as a name and as Markdown, and the page that shows them after each; a fifth of them, of every kind, in the other fields that are shown most, which are written by the same two.
/// A fifth of these per day, all of them at night (<see cref="Turn"/>); <see cref="ReaderTests"/> tests all of them as Markdown alone.
/// </summary>
public sealed class HostileNamesTests(HostileHouse house, ITestOutputHelper output) : IClassFixture<HostileHouse>
{
    // Seen to fail with the name of an organisation put into its page as markup: injected elements, handlers and scripts.
    /// <param name="first">The index of the first text that is sent.</param>
    /// <param name="each">The step: one of this many texts is sent.</param>
    /// <param name="often">The number of texts after which the page is checked: a list keeps all, a name is replaced by the next.</param>
    [Theory]
    [InlineData("ChangeMyDetails", "/me/details", "name", "/people/{person}", 0, 2, 1)]
    [InlineData("AddNeed", "/me/needs", "text", "/needs", 0, 5, 5)]
    [InlineData("ChangeOrganisation", "/organisations/{organisation}", "name", "/organisations/{organisation}", 1, 5, 1)]
    [InlineData("ChangeCircle", "/circles/{circle}/details", "name.zh", "/circles/{circle}", 2, 5, 1)]
    [InlineData("WriteMinutes", "/meetings/{meeting}/minutes", "text", "/meetings/{meeting}", 1, 2, 1)]
    [InlineData("InvitePerson", "/invitations", "message", "/invitations", 3, 5, 20)]
    public async Task All_of_them_are_harmless(string slice, string path, string field, string page, int first, int each, int often)
    {
        using var somebody = new Browsing(await house.Houses.As(nameof(Role.Operator)));
        var law = new PageLaw();
        var parser = new HtmlParser();
        var (example, at, shownAt) = (Examples.All[slice], Here(path), Here(page));
        var wrong = new List<string>();
        await somebody.PostJson(at, example.Body(house, 9_000_000));
        law.Learn((await somebody.Get(shownAt)).Text);
        law.Learn((await somebody.PostForm(at, new JsonObject(), "/me")).Text);
        var texts = HostileTexts.All.Where((t, i) => i % each == first && Turn.Has(t.Number)).ToList();
        var taken = 0;
        var number = 9_000_001;
        foreach (var text in texts)
        {
            if (example.At is { } before)
                await before(house);
            var body = example.Body(house, number++);
            new TextField(slice, field, false, false).Put(body, text.Text);
            var asForm = text.Number % 2 == 1;
            var answer = asForm ? await somebody.PostForm(at, body, "/me") : await somebody.PostJson(at, body);
            if (answer.Status is not (200 or 201 or 303 or 413 or 422))
                wrong.Add($"{text}: {answer.Status}");
            if (asForm && answer.Status is 413 or 422)
                wrong.AddRange(law.Breaches(answer.Text).Select(b => $"{text}, refused: {b}"));
            if (answer.Status is not (200 or 201 or 303))
                continue;
            taken++;
            if (taken % often != 0)
                continue;
            using var shown = parser.ParseDocument((await somebody.Get(shownAt)).Text);
            wrong.AddRange(law.Breaches(shown).Select(b => $"{text}: {b}"));
            // Markdown is not shown character by character.
            if (
                field is "name" or "name.zh" or "text"
                && slice != "WriteMinutes"
                && !text.HasHalf
                && !Visible.Of(shown.Body!.TextContent).Contains(Visible.Of(text.Text), StringComparison.Ordinal)
            )
                wrong.Add($"{text}: is not shown as it was typed");
        }

        foreach (var html in await Mails())
            wrong.AddRange(law.Breaches(html, mail: true).Select(b => $"a mail: {b}"));
        output.WriteLine($"{slice}.{field}: {texts.Count} sent, {taken} taken.");
        taken.ShouldBeGreaterThan(texts.Count * 2 / 5);
        wrong.ShouldBeEmpty(string.Join('\n', wrong.Take(40).Append(Turn.Again)));
    }

    private async Task<string[]> Mails() =>
        await house.Houses.Database.Ask<string[]>(
            "select array_agg(body_html) from delivery.mail where community_id = $1",
            house.Here.Id.Value
        ) ?? [];

    private string Here(string path) =>
        path.Replace("{person}", house.Operator.ToString(), StringComparison.Ordinal)
            .Replace("{organisation}", house.Organisation.ToString(), StringComparison.Ordinal)
            .Replace("{circle}", house.Circle.ToString(), StringComparison.Ordinal)
            .Replace("{meeting}", house.Meeting.ToString(), StringComparison.Ordinal);
}
