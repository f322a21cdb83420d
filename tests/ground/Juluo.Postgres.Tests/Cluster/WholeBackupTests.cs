using System.Formats.Tar;
using System.Runtime.Versioning;
using Juluo.Foundation;
using Juluo.Postgres.Cluster;
using Npgsql;

namespace Juluo.Postgres.Tests;

public sealed class WholeBackupTests(Database database) : IClassFixture<Database>, IAsyncLifetime
{
    private static readonly CommunityId Here = new(Guid.CreateVersion7());
    private static readonly CommunityId Demo = new(Guid.CreateVersion7());

    private readonly string folder = Directory.CreateTempSubdirectory("juluo-backup-").FullName;
    private readonly string empty = $"test_{Environment.ProcessId}_{Random.Shared.Next()}";
    private readonly byte[] photo = new byte[300_000];
    private readonly string photoKey = $"{Guid.CreateVersion7():N}";
    private readonly string scanKey = $"{Guid.CreateVersion7():N}";

    private string Saved => Path.Combine(folder, "house.backup");

    private string Files => Path.Combine(folder, "files");

    private string Again => Path.Combine(folder, "again");

    private string Target =>
        new NpgsqlConnectionStringBuilder(database.MaintenanceConnectionString) { Database = empty, Pooling = false }.ConnectionString;

    public async Task InitializeAsync()
    {
        await database.Do("create schema if not exists rooms; create table if not exists rooms.word (text text)");
        await database.Do($"create database {empty} template juluo_template");
        Random.Shared.NextBytes(photo);
        Directory.CreateDirectory(Path.Combine(Files, $"{Here}"));
        Directory.CreateDirectory(Path.Combine(Files, $"{Demo}"));
        await File.WriteAllBytesAsync(Path.Combine(Files, $"{Here}", photoKey), photo);
        await File.WriteAllTextAsync(Path.Combine(Files, $"{Here}", scanKey), "a scan of mail");
        await File.WriteAllTextAsync(Path.Combine(Files, $"{Here}", $"{Guid.CreateVersion7():N}.part"), "half");
        await File.WriteAllTextAsync(Path.Combine(Files, $"{Demo}", scanKey), "simulated");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_backup_brings_back_the_database_and_every_file_of_its_communities_byte_for_byte()
    {
        (await Write()).Files.ShouldBe(2);
        File.GetUnixFileMode(Saved).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.EnumerateFiles(folder).ShouldBe([Saved]);

        (await WholeBackup.Restore(Target, Saved, Again)).ShouldBe(2);
        (await HasTable()).ShouldBeTrue();
        (await File.ReadAllBytesAsync(Path.Combine(Again, $"{Here}", photoKey))).ShouldBe(photo);
        (await File.ReadAllTextAsync(Path.Combine(Again, $"{Here}", scanKey))).ShouldBe("a scan of mail");
        Directory.EnumerateFileSystemEntries(Again).ShouldBe([Path.Combine(Again, $"{Here}")]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    [InlineData(30_000)]
    [InlineData(-200_000)]
    [InlineData(-2048)] // before the last member
    public async Task A_file_cut_short_is_refused_and_leaves_neither_database_nor_files(int at)
    {
        await Write();
        var end = EndAt();
        await using (var cut = File.OpenWrite(Saved))
            cut.SetLength(at < 0 ? end + 2048 + at : at);
        await Refused<BackupProblem.NotABackup>();
    }

    [Theory]
    [InlineData("../escaped")]
    [InlineData("files/../../escaped")]
    [InlineData("/tmp/escaped")]
    [InlineData("files/00000000-0000-0000-0000-000000000001/../escaped")]
    public async Task A_member_that_would_leave_the_folder_is_refused(string name)
    {
        await Forge(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream("out"u8.ToArray()) });
        await Refused<BackupProblem.NotABackup>();
        Directory.EnumerateFileSystemEntries(folder, "escaped", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_that_is_a_link_is_refused()
    {
        await Forge(new PaxTarEntry(TarEntryType.SymbolicLink, $"files/{Here}/{photoKey}") { LinkName = "/etc/passwd" });
        await Refused<BackupProblem.NotABackup>();
    }

    [Fact]
    public async Task What_is_no_backup_is_refused()
    {
        await File.WriteAllTextAsync(Saved, new string('x', 5000));
        await Refused<BackupProblem.NotABackup>();
    }

    [Fact]
    public async Task A_dump_alone_is_taken_back_and_says_that_no_files_are_in_it()
    {
        await DatabaseBackup.Write(database.MaintenanceConnectionString, Saved, TimeProvider.System);
        (await WholeBackup.Restore(Target, Saved, Again)).ShouldBeNull();
        (await HasTable()).ShouldBeTrue();
        Directory.Exists(Again).ShouldBeFalse();
    }

    [Fact]
    public async Task A_dump_that_cannot_be_restored_takes_its_files_back_and_leaves_those_that_were_there()
    {
        await Forge(
            new PaxTarEntry(TarEntryType.RegularFile, $"files/{Here}/{photoKey}") { DataStream = new MemoryStream(photo) },
            new PaxTarEntry(TarEntryType.RegularFile, $"files/{Here}/{scanKey}") { DataStream = new MemoryStream("scan"u8.ToArray()) },
            new PaxTarEntry(TarEntryType.RegularFile, "end") { DataStream = new MemoryStream("2 files\n"u8.ToArray()) }
        );
        Directory.CreateDirectory(Path.Combine(Again, $"{Here}"));
        await File.WriteAllTextAsync(Path.Combine(Again, $"{Here}", scanKey), "scan");
        await Should.ThrowAsync<ClusterException>(() => WholeBackup.Restore(Target, Saved, Again));
        Directory.EnumerateFiles(Again, "*", SearchOption.AllDirectories).ShouldBe([Path.Combine(Again, $"{Here}", scanKey)]);
    }

    public async Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        await database.Do($"drop database {empty} with (force)");
    }

    private Task<(long Bytes, int Files)> Write() =>
        WholeBackup.Write(database.MaintenanceConnectionString, Saved, Files, [Here], TimeProvider.System);

    private async Task Refused<TProblem>()
    {
        (await Should.ThrowAsync<ClusterException>(() => WholeBackup.Restore(Target, Saved, Again))).Problem.ShouldBeOfType<TProblem>();
        (await HasTable()).ShouldBeFalse();
        if (Directory.Exists(Again))
            Directory.EnumerateFiles(Again, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    /// <summary>A tar without a valid dump, followed by a test's content.</summary>
    private async Task Forge(params TarEntry[] members)
    {
        await using var file = File.Create(Saved);
        await using var tar = new TarWriter(file);
        await tar.WriteEntryAsync(
            new PaxTarEntry(TarEntryType.RegularFile, "database.dump") { DataStream = new MemoryStream("PGDMP"u8.ToArray()) }
        );
        foreach (var member in members)
            await tar.WriteEntryAsync(member);
    }

    /// <summary>The position of the last member.</summary>
    private long EndAt()
    {
        var bytes = File.ReadAllBytes(Saved).AsSpan();
        var header = bytes.LastIndexOf("end\0\0\0\0"u8);
        return header - 1024; // its extended attributes are before it
    }

    private async Task<bool> HasTable()
    {
        await using var connection = new NpgsqlConnection(Target);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select to_regclass('rooms.word') is not null", connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}
