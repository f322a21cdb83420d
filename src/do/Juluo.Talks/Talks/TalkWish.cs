namespace Juluo.Talks;

/// <summary>A topic that members would like to hear about.</summary>
/// <param name="Wishing">The number of members who wish for it, with the first.</param>
/// <param name="Mine">True if the reader wished for it first.</param>
/// <param name="Seconded">True if the reader seconded it.</param>
/// <param name="Talk">The latest talk that answers it; null if there is none.</param>
public sealed record TalkWish(TalkWishId Id, string Topic, int Wishing, bool Mine, bool Seconded, TalkId? Talk)
{
    public const int MostTopic = 120;

    /// <summary>The maximum number of unanswered wishes of one member.</summary>
    public const int MostOpen = 10;
}
