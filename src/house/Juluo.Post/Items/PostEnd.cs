namespace Juluo.Post;

/// <summary>Where a mail item went.</summary>
[Named("mail-end")]
public enum PostEnd
{
    PickedUp,
    Forwarded,

    /// <summary>Back to the sender.</summary>
    Returned,
}
