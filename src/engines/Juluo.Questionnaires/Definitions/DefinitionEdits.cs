namespace Juluo.Questionnaires;

/// <summary>Edits of a form in the browser, each of which returns the changed form. Pure.</summary>
public static class DefinitionEdits
{
    /// <summary>Adds a question to the last section of a page.</summary>
    /// <param name="page">The name of the page; null, or a name that no page has, for a new page at the end.</param>
    public static FormDefinition Add(this FormDefinition form, FormQuestion question, string? page) =>
        page is not null && form.Page(page) is not null
            ? form.OnPage(page, p => p with { Sections = [.. p.Sections.SkipLast(1), Ending(p, question)] })
            : form with
            {
                Pages = [.. form.Pages, Alone(form, question)],
            };

    /// <summary>Replaces the question with a name; returns an equal form if there is none.</summary>
    public static FormDefinition Replace(this FormDefinition form, string name, FormQuestion question) =>
        form.EachSection(s => s with { Questions = [.. s.Questions.Select(q => q.Name == name ? question : q)] });

    /// <summary>Removes a question, and its section and page if they become empty.</summary>
    public static FormDefinition Remove(this FormDefinition form, string name) =>
        form.EachSection(s => s with { Questions = [.. s.Questions.Where(q => q.Name != name)] }).WithoutEmpty();

    /// <summary>Checks that a check refers to a question or links back to it.</summary>
    public static bool Needs(this FormCheck check, string question) => check.At == question || check.Must.Questions.Contains(question);

    /// <summary>Moves a question one place up or down: within its page, or with its page if it is alone on it.</summary>
    public static FormDefinition Move(this FormDefinition form, string name, bool up)
    {
        var pages = form.Pages.ToList();
        var at = pages.FindIndex(p => p.Questions.Any(q => q.Name == name));
        if (at < 0)
            return form;
        if (pages[at].Questions.Count() > 1)
            return form.OnPage(
                pages[at].Name,
                p => p with { Sections = [.. p.Sections.Select(s => s with { Questions = Moved(s.Questions, q => q.Name == name, up) })] }
            );
        return form with { Pages = Moved(pages, p => p == pages[at], up) };
    }

    /// <summary>Moves a page one place up or down; the first page cannot move up, nor the last one down.</summary>
    public static FormDefinition MovePage(this FormDefinition form, string name, bool up) =>
        form with
        {
            Pages = Moved(form.Pages, p => p.Name == name, up),
        };

    /// <summary>Moves a question to another page; null: to a new page, after the one it was on.</summary>
    public static FormDefinition Put(this FormDefinition form, string name, string? page)
    {
        if (
            form.Question(name) is not { } question
            || form.Pages.First(p => p.Questions.Contains(question)) is not { } from
            || from.Name == page
        )
            return form;
        if (page is not null)
            return form.Remove(name).Add(question, page);
        if (from.Questions.Count() == 1)
            return form;
        var without = form.Remove(name);
        var at = without.Pages.TakeWhile(p => p.Name != from.Name).Count() + 1;
        return without with { Pages = [.. without.Pages.Take(at), Alone(without, question), .. without.Pages.Skip(at)] };
    }

    /// <summary>Applies a change to the page with a name; returns an equal form if there is none.</summary>
    public static FormDefinition OnPage(this FormDefinition form, string name, Func<FormPage, FormPage> change) =>
        form with
        {
            Pages = [.. form.Pages.Select(p => p.Name == name ? change(p) : p)],
        };

    /// <summary>Returns a name for a new question that no question or page has.</summary>
    public static string NewName(this FormDefinition form, FormTexts label) =>
        FormNames.Of(label.In("en"), "question", [.. form.Questions.Select(q => q.Name), .. form.Pages.Select(p => p.Name)]);

    /// <summary>Adds languages that are used in texts but missing from the form's list.</summary>
    public static FormDefinition WithWrittenLanguages(this FormDefinition form)
    {
        var written = FormTextPlaces.Of(form).SelectMany(p => p.Texts.Said).Select(s => s.Key).Distinct(StringComparer.Ordinal);
        return form with { Languages = [.. form.Languages.Union(written, StringComparer.Ordinal)] };
    }

    private static FormPage Alone(FormDefinition form, FormQuestion question) =>
        form.Page(question.Name) is null
            ? FormPage.Of(question)
            : FormPage.Of(question) with
            {
                Name = FormNames.Of(question.Name, "page", [.. form.Pages.Select(p => p.Name)]),
            };

    private static FormSection Ending(FormPage page, FormQuestion question)
    {
        var last = page.Sections.Count > 0 ? page.Sections[^1] : new([]);
        return last with { Questions = [.. last.Questions, question] };
    }

    private static FormDefinition EachSection(this FormDefinition form, Func<FormSection, FormSection> change) =>
        form with
        {
            Pages = [.. form.Pages.Select(p => p with { Sections = [.. p.Sections.Select(change)] })],
        };

    private static FormDefinition WithoutEmpty(this FormDefinition form) =>
        form with
        {
            Pages =
            [
                .. form
                    .Pages.Select(p => p with { Sections = [.. p.Sections.Where(s => s.Questions.Count > 0)] })
                    .Where(p => p.Sections.Count > 0),
            ],
        };

    private static List<T> Moved<T>(IReadOnlyList<T> all, Func<T, bool> which, bool up)
    {
        var list = all.ToList();
        var at = list.FindIndex(x => which(x));
        var to = at + (up ? -1 : 1);
        if (at >= 0 && to >= 0 && to < list.Count)
            (list[at], list[to]) = (list[to], list[at]);
        return list;
    }
}
