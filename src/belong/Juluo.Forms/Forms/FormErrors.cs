namespace Juluo.Forms;

internal static class FormErrors
{
    /// <summary>The form can't be begun: it has no published version, or is retired.</summary>
    public sealed record NotOpen() : Conflict("form.not-open");

    public sealed record NotRetired() : Conflict("form.not-retired");

    public sealed record RetiredAlready() : Conflict("form.retired-already");

    /// <summary>Another person published the form at the same time.</summary>
    public sealed record PublishedMeanwhile() : Conflict("form.published-meanwhile");

    public sealed record NothingToRestore() : Conflict("form.nothing-to-restore");

    public sealed record TooManyQuestions(int Most) : Conflict("form.too-many-questions");

    /// <param name="Why">The error in the check's condition.</param>
    public sealed record CheckUnreadable(Error Why) : Invalid("form.check-unreadable", "must");

    /// <summary>Two choices of the question have the same label.</summary>
    public sealed record SameChoice(string At, string Label) : Invalid("form.same-choice", At);

    public sealed record LanguagesUnreadable() : Invalid("form.languages-unreadable", "languages");

    /// <summary>Texts are missing in a language of the form; publishing anyway must be confirmed.</summary>
    public sealed record Untranslated(int Count) : Invalid("form.untranslated", "untranslated");

    /// <summary>The form is open and its draft equals the published version.</summary>
    public sealed record NothingNew() : Conflict("form.nothing-new");
}
