using Npgsql;

namespace Juluo.Web.Tests;

/// <summary>The answer to a caller if the database or the disk has no space left.</summary>
public sealed class FullDiskTests(Database database) : IClassFixture<Database>
{
    [Theory] // seen to fail with these left to be bugs: null for each of the five
    [InlineData("53100", "could not extend file", typeof(StorageFull))]
    [InlineData("53200", "out of memory", typeof(DatabaseAway))]
    [InlineData("58030", "could not read block", typeof(DatabaseAway))]
    [InlineData("25P03", "terminating connection due to idle-in-transaction timeout", typeof(DatabaseAway))]
    [InlineData("25006", "cannot execute INSERT in a read-only transaction", typeof(DatabaseAway))] // a primary that became a standby
    [InlineData("XX000", "could not write init file", typeof(DatabaseAway))]
    [InlineData("XX000", "cache lookup failed", null)]
    [InlineData("23505", "duplicate key", null)]
    public async Task A_database_without_room_is_told_as_such_and_a_bug_as_a_bug(string state, string message, Type? told)
    {
        var thrown = await Should.ThrowAsync<PostgresException>(() =>
            database.Do($"do $$ begin raise exception '{message}' using errcode = '{state}'; end $$")
        );
        // In brackets, because after “?.” nothing would be checked for null.
        (WhileDatabaseIsAway.Told(new InvalidOperationException("around it", thrown))?.GetType()).ShouldBe(told);
    }

    [Fact] // seen to fail with IOException left to be a bug: null
    public void A_file_that_finds_no_room_is_told_as_such()
    {
        var thrown = Should.Throw<IOException>(() =>
        {
            using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0);
            full.Write("photo"u8);
        });
        WhileDatabaseIsAway.Told(thrown).ShouldBeOfType<StorageFull>();
        WhileDatabaseIsAway.Told(new FileNotFoundException("a bug")).ShouldBeNull();
    }
}
