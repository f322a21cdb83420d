namespace Juluo.Host.Tests;

/// <summary>Objects required for examples in a form.</summary>
public sealed partial class HostileHouse
{
    /// <summary>A form of the operator, from a template with a question “wish”.</summary>
    internal Task<Guid> Form() => Made("/forms", new { title = new { zh = "意見", en = "Feedback" }, template = "feedback" });

    /// <summary>A survey that the operator may answer; earlier ones are closed, because a form has one open survey at a time.</summary>
    internal async Task<Guid> Survey()
    {
        await Houses.Database.Do("update surveys.survey set closed_at = '2026-11-20' where closed_at is null");
        return await Made("/surveys", new { form = "coworkers", lastDay = "2026-12-01" });
    }

    /// <summary>A submission that the operator has begun.</summary>
    internal async Task<Guid> Submission()
    {
        var form = await Form();
        await Houses.Database.Do(
            "insert into forms.form_version (community_id, form_id, number, text, keep_days, published_at) select community_id, id, 1, draft, 365, '2026-11-19' from forms.form where id = $1",
            form
        );
        await Do("update forms.form set version = 1 where id = $1", form);
        return await Made($"/forms/{form}/submissions", new { });
    }
}
