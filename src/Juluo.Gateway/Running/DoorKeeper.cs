namespace Juluo.Gateway;

/// <summary>
/// Controls the doors of one gateway: input from readers and contacts arrives as lines, and commands to locks are sent as lines. Every event is in the journal, on disk, before anything
/// opens; the journal also ensures that a code opens only once and that guessing PINs is stopped.
/// </summary>
public sealed class DoorKeeper(GrantStore grants, EventJournal journal, byte[] key, TimeProvider time, Action<string> say)
{
    /// <summary>The number of wrong PINs at one door after which it refuses every PIN for <see cref="PinPause"/>.</summary>
    private const int MostWrongPins = 5;
    private static readonly TimeSpan PinPause = TimeSpan.FromMinutes(5);

    /// <summary>The time after which a person who entered and was not seen to leave counts as outside, and may enter again.</summary>
    private static readonly TimeSpan PassbackEnds = TimeSpan.FromHours(12);
    private readonly Lock turn = new();
    private readonly Dictionary<Guid, DateTimeOffset> unlockedUntil = [];
    private readonly Dictionary<Guid, (DateTimeOffset Since, bool Told)> open = [];

    private DateTimeOffset Now => time.GetUtcNow();

    /// <returns>False if the line is not valid, or names a door that the grants do not contain.</returns>
    public bool Hear(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        lock (turn)
        {
            if (words.Length < 2 || grants.Current?.Doors.FirstOrDefault(d => d.Line == words[1]) is not { } door)
                return false;
            switch (words)
            {
                case ["exit", _]:
                    Open(door, new(0, Now, DoorEvent.Exit, door.Id, Out: true));
                    return true;
                case ["contact", _, "open"]:
                    Opened(door);
                    return true;
                case ["contact", _, "closed"]:
                    open.Remove(door.Id);
                    return true;
                case ["card" or "wiegand" or "pin" or "code", _, var what]:
                    Present(door, words[0], what, @out: false);
                    return true;
                case ["card" or "wiegand" or "pin" or "code", _, var what, "out"]:
                    Present(door, words[0], what, @out: true);
                    return true;
                default:
                    return false;
            }
        }
    }

    /// <summary>Raises an alarm, once per opening, for each door that has been open for longer than the grants allow. Called regularly.</summary>
    public void Tick()
    {
        lock (turn)
            foreach (var door in (grants.Current?.Doors ?? []).Where(d => d.Held > 0))
                if (open.TryGetValue(door.Id, out var is_) && !is_.Told && Now - is_.Since >= TimeSpan.FromSeconds(door.Held))
                {
                    open[door.Id] = is_ with { Told = true };
                    journal.Append(new(0, Now, DoorEvent.HeldOpen, door.Id));
                    say($"alarm {door.Line} held");
                }
    }

    public bool Take(Envelope list)
    {
        lock (turn)
            return grants.Take(list);
    }

    /// <summary>Carries out a remote command once, before it expires. Returns false if it had no effect.</summary>
    public bool Do(OpenCommand command)
    {
        lock (turn)
        {
            if (
                Now >= command.Until
                || journal.Events.Any(e => e.Command == command.Id)
                || grants.Current?.Doors.FirstOrDefault(d => d.Id == command.Door) is not { } door
            )
                return false;
            Open(door, new(0, Now, DoorEvent.Remote, door.Id, Command: command.Id));
            return true;
        }
    }

    public long GrantVersion
    {
        get
        {
            lock (turn)
                return grants.Current?.Version ?? 0;
        }
    }

    public DateTimeOffset? GrantIssued
    {
        get
        {
            lock (turn)
                return grants.Current?.Issued;
        }
    }

    public IReadOnlyList<DoorEvent> Waiting(int most)
    {
        lock (turn)
            return journal.Waiting(most);
    }

    public void Taken(long sequence)
    {
        lock (turn)
            journal.Take(sequence, Now);
    }

    private void Present(GrantedDoor door, string how, string what, bool @out)
    {
        if (how == "code")
        {
            if (DoorCode.Read(what) is { } code)
                Answer(door, CredentialKinds.Code, UsedBefore(code, Decision.OfCode(grants.Current, door, code, Now)), code.Proof, @out);
            else
                Answer(door, CredentialKinds.Code, new(Refusal.Unreadable, null), null, @out);
            return;
        }

        var presented = how switch
        {
            "card" when CardNumber.Read(what, door.Format) is { } uid => new Presented(CredentialKinds.Card, uid),
            CredentialKinds.Wiegand => Wiegand.Read(what),
            "pin" when what.Length is >= 4 and <= 10 && what.All(char.IsAsciiDigit) => new Presented(CredentialKinds.Pin, what),
            _ => null,
        };
        if (presented is null)
        {
            Answer(door, how, new(Refusal.Unreadable, null), null, @out);
            return;
        }

        var hash = CredentialHash.Of(key, presented);
        var verdict =
            presented.Kind == CredentialKinds.Pin && PinsAreRefused(door)
                ? new(Refusal.Locked, null)
                : Decision.OfHash(grants.Current, door, presented.Kind, hash, Now);
        // An unknown PIN is probably a typo of a real one, so its hash is not recorded.
        Answer(door, presented.Kind, verdict, verdict.Why == Refusal.Unknown && presented.Kind != CredentialKinds.Pin ? hash : null, @out);
    }

    private void Answer(GrantedDoor door, string by, Verdict verdict, string? presented, bool @out)
    {
        if (verdict is { Opens: true, Credential: { } known } && !@out && IsInside(door, known.Holder))
            verdict = verdict with { Why = Refusal.Passback };
        var happened = new DoorEvent(
            0,
            Now,
            verdict.Opens ? DoorEvent.Opened : DoorEvent.Refused,
            door.Id,
            verdict.Why,
            @out,
            by,
            verdict.Credential?.Id,
            presented,
            verdict.Credential?.Holder
        );
        if (verdict.Opens)
        {
            Open(door, happened);
            return;
        }

        journal.Append(happened);
        say($"refused {door.Line} {verdict.Why}");
    }

    private void Open(GrantedDoor door, DoorEvent happened)
    {
        journal.Append(happened);
        unlockedUntil[door.Id] = Now + TimeSpan.FromSeconds(door.Unlock);
        say($"open {door.Line} {door.Unlock}");
    }

    private void Opened(GrantedDoor door)
    {
        open[door.Id] = (Now, false);
        if (unlockedUntil.TryGetValue(door.Id, out var until) && Now <= until)
            return;
        journal.Append(new(0, Now, DoorEvent.Forced, door.Id));
        say($"alarm {door.Line} forced");
    }

    private Verdict UsedBefore(DoorCode code, Verdict verdict) =>
        verdict.Opens && journal.Events.Any(e => e.Kind == DoorEvent.Opened && e.Presented == code.Proof)
            ? verdict with
            {
                Why = Refusal.Used,
            }
            : verdict;

    private bool PinsAreRefused(GrantedDoor door) =>
        journal.Events.Count(e => e.Door == door.Id && e is { By: CredentialKinds.Pin, Why: Refusal.Unknown } && e.At > Now - PinPause)
        >= MostWrongPins;

    private bool IsInside(GrantedDoor door, Guid holder)
    {
        if (door.Area is not { } area)
            return false;
        var doors = grants.Current!.Doors.Where(d => d.Area == area).Select(d => d.Id).ToHashSet();
        return journal.Events.LastOrDefault(e => e.Kind == DoorEvent.Opened && e.Holder == holder && doors.Contains(e.Door))
                is { Out: false } last
            && last.At > Now - PassbackEnds;
    }
}
