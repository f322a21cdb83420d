using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Surveys.Tests;

/// <summary>A person's answers before sending are in their own browser and nowhere else.</summary>
public sealed class SurveyResponsePageTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Fact]
    public async Task A_draft_is_kept_in_the_browser_of_its_person_and_opens_for_no_one_else()
    {
        var (one, other, survey) = await Asked();
        var client = house.Client();
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var wish = string.Concat(Enumerable.Range(0, SurveyQuestions.MostCharacters).Select(i => (char)('一' + (i * 37 % 15_000))));

        using var saved = await client.PostAsJsonAsync(
            $"/surveys/{survey}/pages/wish",
            new { answers = new Dictionary<string, string[]> { ["wish"] = [wish] } }
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookies = saved.Headers.GetValues("Set-Cookie").Where(c => c.StartsWith("ballot", StringComparison.Ordinal)).ToList();
        cookies.ShouldNotBeEmpty();
        cookies.ShouldAllBe(c =>
            c.Contains("httponly", StringComparison.OrdinalIgnoreCase)
            && !c.Contains("expires=", StringComparison.Ordinal)
            && c.Length < 4200
        );
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(c => c.Split(';')[0])));
        (await Typed(client, survey)).ShouldBe(wish);

        // Another person at the same browser starts with an empty page.
        house.Asking = other;
        (await Typed(client, survey)).ShouldBeNull();
        house.Asking = one;

        // Nothing of it is in the database, sealed or not.
        (await house.Database.Ask<long>("select count(*) from surveys.ballot")).ShouldBe(0);
        (await house.Database.Ask<long>("select count(*) from forms.submission")).ShouldBe(0);

        // A text that is too long is refused with an error.
        using var refused = await client.PostAsJsonAsync(
            $"/surveys/{survey}/pages/wish",
            new { answers = new Dictionary<string, string[]> { ["wish"] = [wish + "一"] } }
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        // A key would be stored with the caller and a digest of the answers.
        using var keyed = new HttpRequestMessage(HttpMethod.Post, $"/surveys/{survey}/responses") { Content = JsonContent.Create(new { }) };
        keyed.Headers.Add("Idempotency-Key", "k");
        (await client.SendAsync(keyed)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await house.Database.Ask<long>("select count(*) from web.idempotency")).ShouldBe(0);

        using var sent = await client.PostAsJsonAsync($"/surveys/{survey}/responses", new { });
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        sent.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("ballot=;", StringComparison.Ordinal));
        using var again = await client.PostAsJsonAsync($"/surveys/{survey}/responses", new { });
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await house.Database.Ask<long>("select count(*) from surveys.ballot")).ShouldBe(1);
    }

    private async Task<(PersonId One, PersonId Other, Guid Survey)> Asked()
    {
        var people = new List<PersonId>();
        await house.In(async s =>
        {
            foreach (var name in (string[])["甲", "乙", "丙"])
                people.Add(
                    (
                        await s.GetRequiredService<ArrivalsFacade>()
                            .Add(Neighbourhood.Someone(name) with { Roles = [Role.Member] }, default)
                    ).Value
                );
        });
        house.Asking = people[0];
        house.Allowed.UnionWith([SurveyRights.Answer, SurveyRights.Manage]);
        var client = house.Client();
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        using var asked = await client.PostAsJsonAsync(
            "/surveys",
            new
            {
                form = SurveyForms.Coworkers,
                lastDay = today.AddDays(5).ToString("yyyy-MM-dd"),
                showsTexts = true,
            }
        );
        var made = await asked.Content.ReadFromJsonAsync<JsonElement>();
        return (people[0], people[1], made.GetProperty("id").GetGuid());
    }

    private static async Task<string?> Typed(HttpClient client, Guid survey)
    {
        var page = await client.GetFromJsonAsync<JsonElement>($"/surveys/{survey}/pages/wish");
        return page.GetProperty("typed").TryGetProperty("wish", out var typed) ? typed[0].GetString() : null;
    }
}
