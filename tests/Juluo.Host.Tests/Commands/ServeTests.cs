using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Juluo.Testing;

namespace Juluo.Host.Tests;

/// <summary>The program for real use, in a process of its own.</summary>
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
            new ProcessStartInfo("dotnet", [typeof(Rooms).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0"])
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
        try
        {
            using var client = new HttpClient { BaseAddress = await Listening(process) };
            (await client.GetAsync("/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await client.GetAsync("/dev/mailbox")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.GetAsync("/dev/persona")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (
                await client.PostAsJsonAsync("/dev/persona", new { community = Guid.CreateVersion7(), person = Guid.CreateVersion7() })
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task<Uri> Listening(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.IndexOf("Now listening on: ", StringComparison.Ordinal) is >= 0 and var at)
                return new(line[(at + "Now listening on: ".Length)..]);
        throw new InvalidOperationException("It ended before it listened.");
    }
}
