using System.Diagnostics;
using System.Globalization;

namespace Juluo.Networks.Bench;

/// <summary>The time of one run, and a number that summarises the result.</summary>
internal readonly record struct Took(double Seconds, double Processor, double Outcome);

/// <summary>peer.py, running beside us and idle while we compute.</summary>
internal sealed class Peer : IDisposable
{
    private readonly Process process;

    internal Peer(string python, string script)
    {
        process = Process.Start(
            new ProcessStartInfo(python)
            {
                ArgumentList = { script },
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        Versions = Answer();
    }

    internal string Versions { get; }

    internal void Load(string name, string file) => Ask($"load {name} {file}");

    internal Took Run(string name)
    {
        var cells = Ask($"run {name}").Split(' ').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
        return new(cells[0], cells[1], cells[2]);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private string Ask(string command)
    {
        process.StandardInput.WriteLine(command);
        process.StandardInput.Flush();
        return Answer();
    }

    private string Answer() =>
        process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The peer has ended; see its message above.");
}
