namespace Juluo.Host.Tests;

/// <summary>Objects required for examples about a case.</summary>
public sealed partial class HostileHouse
{
    /// <summary>A case of the operator, in review.</summary>
    internal async Task<Guid> Case() => (await Sent()).Case;

    /// <summary>The page on which the operator follows their own application.</summary>
    internal async Task<string> OwnCase() => $"/submissions/{(await Sent()).Submission}/case";

    /// <summary>A service that takes applications.</summary>
    internal async Task<Guid> TakingService()
    {
        var service = await Service();
        await Post($"/services/{service}/opening", new { });
        await Post(
            $"/services/{service}/intake",
            new
            {
                answerDays = 3,
                decideDays = 30,
                keepDays = 365,
            }
        );
        await Post($"/services/{service}/intake/opening", new { });
        return service;
    }

    private async Task<(Guid Case, Guid Submission)> Sent()
    {
        var one = await Made($"/services/{await TakingService()}/applications", new { });
        var submission = await Houses.Database.Ask<Guid>("select submission_id from casework.case_file where id = $1", one);
        await Do("update forms.submission set sent_at = '2026-11-19' where id = $1", submission);
        await Do("update casework.case_file set state = 'received', sent_at = '2026-11-19' where id = $1", one);
        await Do("update casework.case_file set state = 'in_review' where id = $1", one);
        return (one, submission);
    }
}
