using AngleSharp.Html.Dom;

namespace Juluo.Testing;

/// <summary>A page as the server sent it; values filled in and folds opened are kept in its document.</summary>
internal sealed record TextPage(Uri At, int Status, IReadOnlyDictionary<string, string> Headers, string Html, IHtmlDocument Document);
