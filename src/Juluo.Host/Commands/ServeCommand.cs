using System.CommandLine;

namespace Juluo.Host.Commands;

/// <summary><c>juluo serve</c>: the program for real use, configured by the environment.</summary>
internal static class ServeCommand
{
    /// <summary>Where it listens unless told otherwise.</summary>
    public static string Urls => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://127.0.0.1:5080";

    public static Command Build()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => Urls };
        var command = new Command(
            "serve",
            "Serve the communities of this installation. Configuration by environment, by the standard .NET names."
        )
        {
            urls,
        };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(urls)!, stop));
        return command;
    }

    private static async Task<int> Run(string urls, CancellationToken stop)
    {
        if (Listening.Problem(urls) is { } problem)
            return Terminal.Refuse([problem]);
        await using var database = await HostDatabase.Open(stop);
        // Said here, so that no variable that lies about in a shell or a container opens the mailbox and the personas of the demo.
        await using var app = WebProgram.Build(
            ["--urls", urls, "--environment", "Production", "--Demo", "false"],
            database.ConnectionString,
            TimeProvider.System
        );
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception late) when (late is IOException or InvalidOperationException)
        {
            // Taken in the meantime, or https without a certificate.
            return Terminal.Refuse([new CommandErrors.CannotListen(late.Message)]);
        }

        Console.WriteLine($"Juluo serves at {urls}. Ctrl-C stops it.");
        if ((await app.Services.GetRequiredService<Communities>().All(stop)).Count == 0)
            Console.WriteLine(Terminal.Words.Say("nobody-here"));
        await app.WaitForShutdownAsync(stop);
        return 0;
    }
}
