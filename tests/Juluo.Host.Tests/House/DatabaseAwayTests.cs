using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Juluo.Kernel;
using Juluo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>What is answered while the database is away, and after it has come back.</summary>
public sealed class DatabaseAwayTests(DatabaseAwayTests.Program program) : IClassFixture<DatabaseAwayTests.Program>
{
    [Fact] // seen to fail with UseWhileDatabaseIsAway left out of the program: 500 without a word
    public async Task Who_asks_while_the_database_is_away_is_told_to_wait_and_is_served_once_it_is_back()
    {
        using var http = new HttpClient { BaseAddress = program.Address };
        (await Ask(http, "text/html")).Status.ShouldBe(HttpStatusCode.OK);

        // As while it is restarted: what was open breaks, nobody new comes in.
        await program.Database.Do($"alter database \"{program.Database.Name}\" connection limit 0");
        await program.Database.Do(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename = $1",
            new Npgsql.NpgsqlConnectionStringBuilder(program.Database.ConnectionString).Username!
        );
        for (var turn = 0; turn < 3; turn++)
        {
            var page = await Ask(http, "text/html");
            page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.RetryAfter.ShouldBe(TimeSpan.FromSeconds(5));
            page.Body.ShouldContain("The database does not answer just now.");
            page.Body.ShouldContain("href=\"/\"");
            var json = await Ask(http, "application/json");
            json.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            JsonDocument.Parse(json.Body).RootElement.GetProperty("type").GetString().ShouldBe("urn:juluo:error.DatabaseAway");
        }

        await program.Database.Do($"alter database \"{program.Database.Name}\" connection limit -1");
        (await Ask(http, "text/html")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(HttpStatusCode Status, TimeSpan? RetryAfter, string Body)> Ask(HttpClient http, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        request.Headers.AcceptLanguage.ParseAdd("en");
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, answer.Headers.RetryAfter?.Delta, await answer.Content.ReadAsStringAsync());
    }

    public sealed class Program : Testing.Site
    {
        protected override Task Furnish() =>
            Services
                .GetRequiredService<Communities>()
                .Found(
                    new(
                        Id.New<CommunityId>(Services.GetRequiredService<Clock>()),
                        "riverside",
                        "河岸",
                        "Riverside",
                        "一起工作。",
                        "Working together.",
                        "Asia/Taipei",
                        "TWD"
                    ),
                    default
                );
    }
}
