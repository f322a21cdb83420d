using System.Text;
using Juluo.Postgres.Cluster;
using Npgsql;

namespace Juluo.Postgres.Tests;

/// <summary>A package manager replaces PostgreSQL's programs under a running private cluster; simulated with copies that report another version.</summary>
public sealed class UpgradedClusterTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("juluo-upgraded-").FullName;

    [Fact] // seen to fail without RestartIfUpgraded: the old version still ran after 15 s
    public async Task A_server_whose_programs_were_replaced_is_restarted_once_by_the_processes_that_use_it()
    {
        var programs = Copy();
        var said = new Heard();
        var settings = ClusterSettings.Kept with { Programs = programs };
        var home = Path.Combine(directory, "postgres");
        await using var first = await PrivateCluster.Start(home, TimeProvider.System, said, settings);
        await using var second = await PrivateCluster.Start(home, TimeProvider.System, said, settings);
        await first.CreateDatabase("kept");
        var before = await Version(first);

        var after = Replace(programs, before);

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                if (await Version(first) == after)
                    break;
            }
            catch (NpgsqlException)
            {
                // it is being restarted
            }

            await Task.Delay(100, patience.Token);
        }

        (await second.HasDatabase("kept")).ShouldBeTrue();
        while (!said.All.Any(s => s.Contains(after, StringComparison.Ordinal) && !s.Contains(before, StringComparison.Ordinal)))
            await Task.Delay(20, patience.Token);
        said.All.Count(s => s.Contains(before, StringComparison.Ordinal) && s.Contains(after, StringComparison.Ordinal)).ShouldBe(1);
        Directory
            .EnumerateFiles(first.LogDirectory)
            .SelectMany(File.ReadLines)
            .Count(line => line.Contains("ready to accept connections", StringComparison.Ordinal))
            .ShouldBe(2);
    }

    [Theory]
    [InlineData("15.18 (Debian 15.18-0+deb12u1)", "15.20 (Debian 15.20-0+deb12u1)", true)]
    [InlineData("15.18 (Debian 15.18-0+deb12u1)", "15.18 (Debian 15.18-0+deb12u2)", true)]
    [InlineData("15.18", "15.18", false)]
    [InlineData("15.18", "16.2", false)]
    [InlineData("17beta1", "17.0", true)]
    public void Only_another_build_of_the_same_major_version_takes_over(string running, string installed, bool takesOver) =>
        InstalledPostgres.IsUpgrade(running, installed).ShouldBe(takesOver);

    [Fact]
    public async Task A_server_elsewhere_is_not_compared_with_what_is_installed_here()
    {
        (await InstalledPostgres.OtherThan("db.example.org", "15.0", default)).ShouldBeNull();
        (await InstalledPostgres.OtherThan("/run/postgresql", "9.6", default)).ShouldBeNull("no such version is installed");
    }

    // PostgreSQL looks for its own files beside its programs, so a copy of the programs with links to the rest works like the original.
    private string Copy()
    {
        var installed = Binaries.For(directory);
        var version = Path.GetFileName(Path.GetDirectoryName(installed.Directory))!;
        var root = Path.GetDirectoryName(Path.GetDirectoryName(installed.Directory))!;
        var to = Path.Combine(directory, "usr", "lib", "postgresql", version);
        Directory.CreateDirectory(Path.Combine(to, "bin"));
        foreach (var program in (string[])["postgres", "pg_ctl", "initdb"])
            File.Copy(installed[program], Path.Combine(to, "bin", program));
        Directory.CreateSymbolicLink(Path.Combine(to, "lib"), Path.Combine(root, version, "lib"));
        var share = Path.Combine(directory, "usr", "share", "postgresql");
        Directory.CreateDirectory(share);
        Directory.CreateSymbolicLink(Path.Combine(share, version), $"/usr/share/postgresql/{version}");
        // The server's account needs access.
        File.SetUnixFileMode(directory, File.GetUnixFileMode(directory) | UnixFileMode.OtherExecute | UnixFileMode.GroupExecute);
        return Path.Combine(to, "bin");
    }

    /// <summary>Like dpkg: a new file beside the old one, renamed over it.</summary>
    private static string Replace(string programs, string before)
    {
        var number = before.Split(' ')[0];
        var other = number[..^1] + (number[^1] == '9' ? '8' : (char)(number[^1] + 1));
        foreach (var file in Directory.EnumerateFiles(programs).ToList())
        {
            var bytes = File.ReadAllBytes(file);
            var (from, to) = (Encoding.ASCII.GetBytes(number), Encoding.ASCII.GetBytes(other));
            for (var at = bytes.AsSpan().IndexOf(from); at >= 0; at = bytes.AsSpan().IndexOf(from))
                to.CopyTo(bytes, at);
            File.WriteAllBytes(file + ".dpkg-new", bytes);
            File.SetUnixFileMode(file + ".dpkg-new", File.GetUnixFileMode(file));
            File.Move(file + ".dpkg-new", file, overwrite: true);
        }

        return before.Replace(number, other, StringComparison.Ordinal);
    }

    private static async Task<string> Version(PrivateCluster cluster)
    {
        await using var connection = new NpgsqlConnection($"{cluster.ConnectionString("kept")};Pooling=false");
        await connection.OpenAsync();
        await using var ask = new NpgsqlCommand("show server_version", connection);
        return (string)(await ask.ExecuteScalarAsync())!;
    }

    public void Dispose()
    {
        if (new DirectoryInfo(Path.Combine(directory, "postgres")).LinkTarget is { } target && Directory.Exists(target))
            Directory.Delete(target, recursive: true);
        Directory.Delete(directory, recursive: true);
    }

    private sealed class Heard : IProgress<string>
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> all = new();

        public IReadOnlyCollection<string> All => all;

        public void Report(string value) => all.Enqueue(value);
    }
}
