namespace Juluo.Reception;

/// <summary>What the post brought.</summary>
[Named("mail-kind")]
public enum MailKind
{
    Letter,

    /// <summary>Somebody signed for it.</summary>
    Registered,
    Parcel,
}
