using System.Diagnostics;

namespace Juluo.Host.Tests;

/// <summary>A small npm package beside the tests, with its lock file: programs of others that look at ours.</summary>
internal sealed class NodePackage(string name)
{
    private static readonly SemaphoreSlim Installing = new(1);

    public string Folder { get; } = Path.Combine(Juluo.Testing.Repository.Root, "tests", "Juluo.Host.Tests", name);

    public string Tool(string tool) => Path.Combine(Folder, "node_modules", ".bin", tool);

    /// <summary>Once; <c>npm ci</c> notes that it came to its end by a file of its own.</summary>
    public async Task Install()
    {
        await Installing.WaitAsync();
        try
        {
            if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
                await Run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        }
        finally
        {
            Installing.Release();
        }
    }

    /// <summary>What it said; it must end well.</summary>
    public async Task<string> Run(string program, params string[] arguments)
    {
        var (code, said) = await Try(program, arguments);
        code.ShouldBe(0, $"{Path.GetFileName(program)}: {said}");
        return said;
    }

    public async Task<(int Code, string Said)> Try(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await wrong);
    }
}
