namespace Juluo.Identity;

/// <summary>How somebody showed who they are.</summary>
[Named("sign-in-way")]
public enum SignInWay
{
    Password,
    Passkey,
    Link,
    Provider,

    /// <summary>Chosen from the personas of the demo.</summary>
    Demo,
}
