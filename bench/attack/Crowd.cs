using System.Diagnostics;
using System.Globalization;

namespace Juluo.Attack.Bench;

/// <summary>
/// The attacker and the visitors in a separate process, which gets the processor time that the site leaves (nice 19), because their machines are not the server's.
/// </summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly Process process;

    private Crowd(Process process) => this.process = process;

    /// <summary>Starts the process by starting this program again.</summary>
    public static Crowd Come(Uri site, int sockets, int visitors) =>
        new(
            Process.Start(
                new ProcessStartInfo("nice")
                {
                    ArgumentList =
                    {
                        "-n",
                        "19",
                        Environment.ProcessPath!,
                        typeof(Crowd).Assembly.Location,
                        site.ToString(),
                        $"{sockets}",
                        $"{visitors}",
                    },
                    RedirectStandardInput = true,
                    UseShellExecute = false,
                }
            )!
        );

    /// <summary>Asks the process to report the answers it got, and to end.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>The work of the other process: a third of the visitors read, a third are hostile, a third trickle, until its input ends.</summary>
    /// <param name="arguments">Site, the attacker's number of sockets, number of visitors.</param>
    public static async Task Be(string[] arguments)
    {
        var site = new Uri(arguments[0]);
        var (sockets, visitors) = (Number(arguments[1]), Number(arguments[2]));
        await using var crowd = new Visitors(site, visitors / 3, visitors / 3);
        await using var slow = new SlowBodies(site, visitors - (2 * (visitors / 3)), n => Visitors.Address(visitors + n));
        await using var attack = new SlowBodies(site, sockets);
        await Console.In.ReadToEndAsync();
        foreach (var (line, times) in crowd.Answers)
            Console.WriteLine($"  visitors: {times:#,0} times {line}");
        foreach (var (line, times) in slow.Answers)
            Console.WriteLine($"  slow visitors: {times:#,0} times {line}");
        foreach (var (line, times) in attack.Answers)
            Console.WriteLine($"  the attacker was answered {times:#,0} times: {line}");
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
