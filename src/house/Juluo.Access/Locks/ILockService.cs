namespace Juluo.Access;

/// <summary>
/// A service of cloud locks, as this program speaks to it (docs/doors.md). It says what is asked and answers with what there is; what shall be, when it is tried again and what an
/// event means here is decided by others. Each action may be done twice without harm.
/// </summary>
internal interface ILockService
{
    /// <summary>One word, as it is kept.</summary>
    string Kind { get; }

    /// <summary>Where it is, unless another address is given.</summary>
    string Address { get; }

    /// <summary>Whether a door's line is written as this service needs it.</summary>
    bool Reads(string line);

    /// <summary>Whom the token belongs to, which shows that it is good.</summary>
    Task<Outcome<string>> Owner(LockAccount account, CancellationToken stop);

    Task<Outcome<Done>> Unlock(LockAccount account, string line, CancellationToken stop);

    /// <summary>A person as the service knows them; added to it if they are not known there.</summary>
    Task<Outcome<string>> User(LockAccount account, string name, string email, CancellationToken stop);

    /// <summary>Who may open what a line names, no matter who allowed it.</summary>
    Task<Outcome<IReadOnlyList<LockGrant>>> Grants(LockAccount account, string line, CancellationToken stop);

    /// <returns>What the grant is called there.</returns>
    Task<Outcome<string>> Grant(LockAccount account, string line, string user, Instant from, Instant until, CancellationToken stop);

    /// <summary>One that is gone already is withdrawn.</summary>
    Task<Outcome<Done>> Withdraw(LockAccount account, string grant, CancellationToken stop);

    /// <summary>What a call of its webhook says. Null: not signed with <paramref name="key"/>, or unreadable.</summary>
    LockNews? Read(byte[] body, string? signature, string key);
}
