namespace Juluo.Places;

/// <summary>What the post brought.</summary>
public enum MailKind
{
    Letter,

    /// <summary>Somebody signed for it.</summary>
    Registered,
    Parcel,
}
