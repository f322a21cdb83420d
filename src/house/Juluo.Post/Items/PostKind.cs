namespace Juluo.Post;

/// <summary>What the post brought.</summary>
[Named("mail-kind")]
public enum PostKind
{
    Letter,

    /// <summary>A person signed for it.</summary>
    Registered,
    Parcel,
}
