namespace Juluo.Access;

/// <summary>
/// The client of a cloud lock service (docs/doors.md). It only sends requests and returns answers; the target state, retries and the meaning of
/// events are decided elsewhere. All actions are idempotent.
/// </summary>
internal interface ILockService
{
    /// <summary>The name of the service, as stored.</summary>
    string Kind { get; }

    /// <summary>The default address.</summary>
    string Address { get; }

    /// <summary>Returns true if a door's line has the format of this service.</summary>
    bool Reads(string line);

    /// <summary>Returns the owner of the token, which proves that it is valid.</summary>
    Task<Outcome<string>> Owner(LockAccount account, CancellationToken stop);

    Task<Outcome<Done>> Unlock(LockAccount account, string line, CancellationToken stop);

    /// <summary>Returns the service's id of a person, who is added if unknown.</summary>
    Task<Outcome<string>> User(LockAccount account, string name, string email, CancellationToken stop);

    /// <summary>Returns all grants for a line, including those made by others.</summary>
    Task<Outcome<IReadOnlyList<LockGrant>>> Grants(LockAccount account, string line, CancellationToken stop);

    /// <returns>The service's id of the grant.</returns>
    Task<Outcome<string>> Grant(LockAccount account, string line, string user, Instant from, Instant until, CancellationToken stop);

    /// <summary>Withdraws a grant. Succeeds if it is already gone.</summary>
    Task<Outcome<Done>> Withdraw(LockAccount account, string grant, CancellationToken stop);

    /// <summary>Reads a webhook call. Null if it is not signed with <paramref name="key"/>, or malformed.</summary>
    LockNews? Read(byte[] body, string? signature, string key);
}
