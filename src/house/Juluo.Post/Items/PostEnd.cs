namespace Juluo.Post;

/// <summary>The ways an item can leave.</summary>
[Named("mail-end")]
public enum PostEnd
{
    PickedUp,
    Forwarded,

    /// <summary>Returned to the sender.</summary>
    Returned,
}
