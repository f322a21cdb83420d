namespace Juluo.Post;

/// <summary>The kinds of post.</summary>
[Named("mail-kind")]
public enum PostKind
{
    Letter,

    /// <summary>Delivered against a signature.</summary>
    Registered,
    Parcel,
}
