using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace Juluo.Host.Tests;

/// <summary>The program for production use, in a separate process.</summary>
public sealed class ServeTests(Database database) : IClassFixture<Database>
{
    [Fact] // seen to fail with “--environment Production --Demo false” left out of serve: /dev/mailbox answered 200
    public async Task Serving_shows_nobodys_mails_whatever_variables_the_shell_has()
    {
        (
            await Launch.Run(
                database.ConnectionString,
                "correct horse battery\n",
                ["found", "河岸", "--slug", "riverside", "--operator-email", "mina@example.org", "--operator-name", "林怡君"]
            )
        ).Code.ShouldBe(0);
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Modules).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                Environment =
                {
                    ["ConnectionStrings__Juluo"] = database.ConnectionString,
                    ["ASPNETCORE_ENVIRONMENT"] = "Development",
                    ["DOTNET_ENVIRONMENT"] = "Development",
                    ["Demo"] = "true",
                    ["Juluo__Workers"] = "off",
                },
            }
        )!;
        var said = Task.FromResult("");
        try
        {
            using var client = new HttpClient { BaseAddress = await Listening(process) };
            (await client.GetAsync("/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await client.GetAsync("/dev/mailbox")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.GetAsync("/dev/persona")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (
                await client.PostAsJsonAsync("/dev/persona", new { community = Guid.CreateVersion7(), person = Guid.CreateVersion7() })
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            // From here on, its output is read to the end.
            said = process.StandardOutput.ReadToEndAsync();
            (await client.GetAsync("/calendar/feeds/a-secret.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.GetAsync("/sign-in/links/a-secret")).StatusCode.ShouldBe(
                HttpStatusCode.OK,
                "a page that says that it is no good"
            );
        }
        finally
        {
            process.Kill();
        }

        // Seen to fail with the log of requests left on: “Request starting HTTP/1.1 GET http://…/calendar/feeds/a-secret.ics”.
        (await said).ShouldNotContain("a-secret");
    }

    private static async Task<Uri> Listening(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.IndexOf("Now listening on: ", StringComparison.Ordinal) is >= 0 and var at)
                return new(line[(at + "Now listening on: ".Length)..]);
        throw new InvalidOperationException("It ended before it listened.");
    }
}
