namespace Juluo.Web;

/// <summary>A feed of a community, for programs that follow what is published.</summary>
/// <param name="Title">The name that programs show.</param>
/// <param name="Self">The address of the feed itself.</param>
/// <param name="Page">The address of the page with the same content; also the feed's identifier in Atom.</param>
/// <param name="Language">The language of its texts, as a language tag.</param>
/// <param name="Entries">The entries, latest first.</param>
public sealed record Feed(string Title, string Self, string Page, string Language, IReadOnlyList<FeedEntry> Entries);
