namespace Juluo.Host.Commands;

/// <summary><c>juluo serve</c>: runs the program for production, configured by environment variables.</summary>
internal static class ServeCommand
{
    /// <summary>The addresses to listen on, unless options specify others.</summary>
    public static string Urls => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://127.0.0.1:5080";

    public static Command Build()
    {
        var urls = new Option<string>("--urls") { Description = "The addresses to listen on.", DefaultValueFactory = _ => Urls };
        var command = new Command(
            "serve",
            "Serve the communities of this installation. It is configured by environment variables with the standard .NET names."
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
        // Set explicitly, so that no leftover environment variable can enable the demo's mailbox and personas.
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
            // The port was taken in the meantime, or https has no certificate.
            return Terminal.Refuse([new CommandErrors.CannotListen(late.Message)]);
        }

        Console.WriteLine($"Juluo serves at {urls}. Ctrl-C stops it.");
        if ((await app.Services.GetRequiredService<Communities>().All(stop)).Count == 0)
            Console.WriteLine(Terminal.Words.Say("nobody-here"));
        await app.WaitForShutdownAsync(stop);
        return 0;
    }
}
