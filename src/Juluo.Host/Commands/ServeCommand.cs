using System.CommandLine;

namespace Juluo.Host.Commands;

/// <summary><c>juluo serve</c>: the program for real use, configured by the environment.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://127.0.0.1:5080",
        };
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
        await using var database = await HostDatabase.Open("juluo", stop);
        await using var app = WebProgram.Build(["--urls", urls], database.ConnectionString, TimeProvider.System);
        await app.StartAsync(stop);
        Console.WriteLine($"Juluo serves at {urls}. Ctrl-C stops it.");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }
}
