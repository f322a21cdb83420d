namespace Juluo.Identity;

/// <summary>A browser in which a person is signed in.</summary>
/// <param name="SeenAt">The time last seen, accurate to five minutes.</param>
public sealed record Session(SessionId Id, SignInWay Way, Device Device, Instant BegunAt, Instant SeenAt, bool Here);

/// <summary>The method by which a person signed in.</summary>
[Named("sign-in-way")]
public enum SignInWay
{
    Password,
    Passkey,
    Link,
    Provider,

    /// <summary>The person was chosen from the personas of the demo.</summary>
    Demo,
}
