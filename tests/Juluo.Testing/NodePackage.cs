using System.Diagnostics;

namespace Juluo.Testing;

/// <summary>A small npm package beside the tests, with its lock file: external programs that check ours.</summary>
/// <param name="name">Its folder below <c>tests/Juluo.Host.Tests</c>.</param>
public sealed class NodePackage(string name)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    public string Folder { get; } = Path.Combine(Repository.Root, "tests", "Juluo.Host.Tests", name);

    public string Tool(string tool) => Path.Combine(Folder, "node_modules", ".bin", tool);

    /// <summary>Installs it once; <c>npm ci</c> leaves a file when it has finished. Concurrent test processes take turns.</summary>
    public async Task Install()
    {
        if (IsInstalled)
            return;
        using var turn = await Take(Path.Combine(Path.GetTempPath(), $"juluo-npm-{Environment.UserName}-{name}.lock"));
        if (!IsInstalled)
            await Run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    private bool IsInstalled => File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"));

    private static async Task<FileStream> Take(string file)
    {
        while (true)
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Glance);
            }
    }

    /// <summary>Its output; it must exit successfully.</summary>
    public async Task<string> Run(string program, params string[] arguments)
    {
        var (code, said) = await Try(program, arguments);
        if (code != 0)
            throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {code}: {said}");
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
