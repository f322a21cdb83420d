using System.Security.Cryptography;
using Juluo.Gateway;
using Opening = Juluo.Gateway.Opening;

namespace Juluo.Access.Tests;

public sealed class DoorKeeperTests : IDisposable
{
    private static readonly Guid Me = new("01936d00-0000-7000-8000-000000000001");
    private static readonly Guid Card = new("01936d00-0000-7000-8000-00000000000c");
    private static readonly Guid Phone = new("01936d00-0000-7000-8000-00000000000b");
    private static readonly Guid Holder = new("01936d00-0000-7000-8000-00000000000a");
    private static readonly GrantedDoor Front = new(new Guid("01936d00-0000-7000-8000-00000000000d"), "1", 5, 30, null, CardFormat.Hex);
    private static readonly byte[] Key = new byte[32];
    private static readonly string Secret = new('5', 64);
    private readonly string folder = Directory.CreateTempSubdirectory("juluo-keeper").FullName;
    private readonly TestTime time = TestTime.Thursday;
    private readonly ECDsa signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly List<string> said = [];
    private EventJournal journal;
    private DoorKeeper keeper;

    public DoorKeeperTests() => (journal, keeper) = Start();

    [Fact]
    public void A_card_that_is_granted_opens_and_another_does_not()
    {
        Grant();
        Hear("card 1 04A1B2C3").ShouldBe("open 1 5");
        Hear("card 1 04A1B2C4").ShouldBe("refused 1 unknown");
        Hear("card 1 04A1").ShouldBe("refused 1 unreadable");
        journal
            .Events.Select(e => (e.Kind, e.Why, e.Credential))
            .ShouldBe([("opened", null, Card), ("refused", "unknown", null), ("refused", "unreadable", null)]);
        journal.Events[1].Presented.ShouldBe(CredentialHash.Of(Key, new("card", "04A1B2C4")));
    }

    [Fact]
    public void Without_grants_and_after_they_expire_nothing_opens()
    {
        keeper.Hear("card 1 04A1B2C3").ShouldBeFalse(); // it does not even know the door
        Grant();
        time.Pass(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Hear("card 1 04A1B2C3").ShouldBe("open 1 5");
        time.Pass(TimeSpan.FromSeconds(1));
        Hear("card 1 04A1B2C3").ShouldBe("refused 1 expired");
    }

    [Fact]
    public void Grants_that_another_key_signed_or_that_are_of_another_gateway_or_older_do_not_count()
    {
        Grant();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        keeper.Take(Envelope.Seal(List(9), other)).ShouldBeFalse();
        keeper.Take(Envelope.Seal(List(9) with { Gateway = Guid.Empty }, signer)).ShouldBeFalse();
        keeper.Take(Envelope.Seal(List(0), signer)).ShouldBeFalse();
        var right = Envelope.Seal(List(9), signer);
        keeper.Take(right with { Body = right.Body.Replace("\"unlock\":5", "\"unlock\":90", StringComparison.Ordinal) }).ShouldBeFalse();
        keeper.Take(right).ShouldBeTrue();
        keeper.GrantVersion.ShouldBe(9);
    }

    [Fact]
    public void After_a_restart_without_a_network_it_knows_whom_to_let_in()
    {
        Grant();
        Restart();
        Hear("card 1 04A1B2C3").ShouldBe("open 1 5");
    }

    [Fact]
    public void A_code_opens_once_also_across_a_restart()
    {
        Grant();
        var code = DoorCode.Write(Phone, Secret, time.GetUtcNow());
        Hear($"code 1 {code}").ShouldBe("open 1 5");
        Hear($"code 1 {code}").ShouldBe("refused 1 used");
        Restart();
        Hear($"code 1 {code}").ShouldBe("refused 1 used");
        time.Pass(TimeSpan.FromMinutes(5));
        Hear($"code 1 {code}").ShouldBe("refused 1 stale");
        Hear($"code 1 {DoorCode.Write(Phone, Secret, time.GetUtcNow())}").ShouldBe("open 1 5");
        Hear($"code 1 {DoorCode.Write(Phone, new('6', 64), time.GetUtcNow())}").ShouldBe("refused 1 unknown");
    }

    [Fact]
    public void Guessing_PINs_ends_after_five()
    {
        Grant();
        for (var i = 0; i < 5; i++)
            Hear($"pin 1 00000{i}").ShouldBe("refused 1 unknown");
        Hear("pin 1 314159").ShouldBe("refused 1 locked");
        Hear("card 1 04A1B2C3").ShouldBe("open 1 5");
        time.Pass(TimeSpan.FromMinutes(5));
        Hear("pin 1 314159").ShouldBe("open 1 5");
        journal.Events.Where(e => e.By == "pin").ShouldAllBe(e => e.Presented == null); // a wrong PIN is close to a valid one
    }

    [Fact]
    public void Where_passback_counts_nobody_comes_in_twice_without_going()
    {
        Grant(Front with { Area = Guid.Empty });
        Hear("card 1 04A1B2C3").ShouldBe("open 1 5");
        Hear("card 1 04A1B2C3").ShouldBe("refused 1 passback");
        Hear("pin 1 314159").ShouldBe("refused 1 passback"); // another key of the same person
        Hear("card 1 04A1B2C3 out").ShouldBe("open 1 5");
        Hear("card 1 04A1B2C3").ShouldBe("open 1 5");
        time.Pass(TimeSpan.FromHours(12));
        Hear("card 1 04A1B2C3").ShouldBe("open 1 5");
    }

    [Fact]
    public void A_door_that_opens_by_itself_and_one_that_stays_open_are_alarms()
    {
        Grant();
        Hear("contact 1 open").ShouldBe("alarm 1 forced");
        Hear("contact 1 closed").ShouldBeNull();
        Hear("card 1 04A1B2C3").ShouldBe("open 1 5");
        Hear("contact 1 open").ShouldBeNull();
        time.Pass(TimeSpan.FromSeconds(29));
        keeper.Tick();
        said.ShouldBeEmpty();
        time.Pass(TimeSpan.FromSeconds(1));
        keeper.Tick();
        keeper.Tick();
        said.ShouldBe(["alarm 1 held"]);
        said.Clear();
        Hear("contact 1 closed").ShouldBeNull();
        Hear("exit 1").ShouldBe("open 1 5");
        Hear("contact 1 open").ShouldBeNull();
    }

    [Fact]
    public void A_command_is_done_once_and_in_time()
    {
        Grant();
        var command = new OpenCommand(Me, Guid.CreateVersion7(), Front.Id, time.GetUtcNow().AddSeconds(30));
        keeper.Do(command).ShouldBeTrue();
        keeper.Do(command).ShouldBeFalse();
        Restart();
        keeper.Do(command).ShouldBeFalse();
        keeper.Do(command with { Id = Guid.CreateVersion7(), Until = time.GetUtcNow() }).ShouldBeFalse();
        journal.Events.Count(e => e.Kind == DoorEvent.Remote).ShouldBe(1);
    }

    [Fact] // seen to fail with Open saying it before the journal has it
    public void What_cannot_be_written_down_does_not_open()
    {
        Grant();
        journal.Dispose();
        Should.Throw<ObjectDisposedException>(() => keeper.Hear("card 1 04A1B2C3"));
        said.ShouldBeEmpty();
    }

    public void Dispose()
    {
        journal.Dispose();
        signer.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string? Hear(string line)
    {
        said.Clear();
        keeper.Hear(line).ShouldBeTrue();
        var answer = said.SingleOrDefault();
        said.Clear();
        return answer;
    }

    private void Restart()
    {
        journal.Dispose();
        (journal, keeper) = Start();
    }

    private (EventJournal, DoorKeeper) Start()
    {
        var started = new EventJournal(folder);
        return (started, new(new(folder, Me, signer), started, Key, time, said.Add));
    }

    private void Grant(GrantedDoor? door = null) => keeper.Take(Envelope.Seal(List(1, door), signer)).ShouldBeTrue();

    private GrantList List(long version, GrantedDoor? door = null)
    {
        var now = time.GetUtcNow();
        Opening[] opens = [new(0, 0)];
        return new(
            Me,
            version,
            now,
            now.AddHours(24),
            [door ?? Front],
            [
                [new Window(now.AddDays(-1), now.AddDays(3))],
            ],
            [
                new(Card, "card", CredentialHash.Of(Key, new("card", "04A1B2C3")), Holder, opens),
                new(Guid.CreateVersion7(), "pin", CredentialHash.Of(Key, new("pin", "314159")), Holder, opens),
                new(Phone, "code", Secret, Holder, opens),
            ]
        );
    }
}
