namespace Juluo.Timetables;

/// <summary>Finds what is wrong or impossible in a task.</summary>
internal sealed class TaskCheck(TimetableTask task)
{
    private readonly List<TimetableFault> faults = [];

    internal IReadOnlyList<TimetableFault> Faults()
    {
        Numbers();
        Costs();
        if (faults.Count == 0)
            Fixed();
        if (faults.Count == 0)
            Sizes();
        return faults;
    }

    private void Numbers()
    {
        foreach (var session in task.Sessions.Where(session => session.Slots < 1))
            Add(TimetableFaultKind.WrongNumber, $"Session {session.Name} has {session.Slots} slots.");
        foreach (var (at, submission) in task.Submissions.Index())
        {
            if (submission.Slots < 1)
                Add(TimetableFaultKind.WrongNumber, $"{submission.Name} has {submission.Slots} slots.", at);
            if (submission.Order < 0)
                Add(TimetableFaultKind.WrongNumber, $"{submission.Name} has order {submission.Order}.", at);
            if (submission.Track is { } track && !Within(track, task.Tracks.Count))
                Add(TimetableFaultKind.UnknownReference, $"{submission.Name} is in track {track}, which does not exist.", at);
            if (task.OneTrackPerBlock && submission.Track is null)
                Add(TimetableFaultKind.NoTrack, $"{submission.Name} has no track.", at);
        }
        foreach (var (session, room) in task.Closed)
        {
            if (!Within(session, task.Sessions.Count) || !Within(room, task.Rooms.Count))
                Add(TimetableFaultKind.UnknownReference, $"Room {room} is closed in session {session}, but one of them does not exist.");
        }
    }

    private void Costs()
    {
        foreach (var penalty in task.Penalties)
        {
            if (!IsCost(penalty.Cost))
                Add(TimetableFaultKind.WrongCost, $"{penalty} has a cost outside 0 … 10¹².");
            if (Lists(penalty.Part) is not var (first, second))
                Add(TimetableFaultKind.UnknownReference, $"{penalty} is of a part that has no penalties.");
            else if (!Within(penalty.First, first) || !Within(penalty.Second, second))
                Add(TimetableFaultKind.UnknownReference, $"{penalty} names something that does not exist.");
            else if (penalty.First == penalty.Second && IsSymmetric(penalty.Part))
                Add(TimetableFaultKind.UnknownReference, $"{penalty} is between a thing and itself.");
        }
        foreach (var cost in (long[])[task.TrackRoomsCost, task.ParallelTracksCost, task.ScatteredTracksCost, task.OrderCost])
        {
            if (!IsCost(cost))
                Add(TimetableFaultKind.WrongCost, $"A cost is {cost}, outside 0 … 10¹².");
        }
    }

    private void Fixed()
    {
        var places = task.Submissions.Select(submission => submission.Fixed).ToArray();
        foreach (var fault in new Arrangement(task, places).Faults().Where(fault => fault.Kind != TimetableFaultKind.Unplaced))
            Add(TimetableFaultKind.WrongFixed, fault.Sentence, fault.Submission, fault.Other);
    }

    private void Sizes()
    {
        var longest = task.Sessions.Count > 0 && task.Rooms.Count > 0 ? task.Sessions.Max(session => session.Slots) : 0;
        foreach (var (at, submission) in task.Submissions.Index().Where(entry => entry.Item.Slots > longest))
            Add(TimetableFaultKind.TooLong, $"{submission.Name} takes {submission.Slots} slots; the longest session has {longest}.", at);
        var closed = task.Closed.ToHashSet();
        var blocks = (task.Sessions.Count * task.Rooms.Count) - closed.Count;
        var slots =
            task.Sessions.Sum(session => (long)session.Slots * task.Rooms.Count) - closed.Sum(block => task.Sessions[block.Session].Slots);
        var needed = task.Submissions.Sum(submission => (long)submission.Slots);
        if (needed > slots)
            Add(TimetableFaultKind.TooFewSlots, $"The submissions take {needed} slots; there are {slots}.");
        if (!task.OneTrackPerBlock || longest == 0)
            return;
        var parts = task
            .Submissions.GroupBy(submission => submission.Track)
            .Sum(track => (track.Sum(s => (long)s.Slots) + longest - 1) / longest);
        if (parts > blocks)
            Add(TimetableFaultKind.TooFewBlocks, $"The tracks take at least {parts} blocks; there are {blocks}.");
    }

    private (int First, int Second)? Lists(TimetablePart part) =>
        part switch
        {
            TimetablePart.TrackSession => (task.Tracks.Count, task.Sessions.Count),
            TimetablePart.TrackRoom => (task.Tracks.Count, task.Rooms.Count),
            TimetablePart.SessionRoom => (task.Sessions.Count, task.Rooms.Count),
            TimetablePart.SimilarTracks or TimetablePart.ChairSession => (task.Tracks.Count, task.Tracks.Count),
            TimetablePart.TimeZone or TimetablePart.SubmissionSession => (task.Submissions.Count, task.Sessions.Count),
            TimetablePart.SubmissionRoom => (task.Submissions.Count, task.Rooms.Count),
            _ when IsSymmetric(part) => (task.Submissions.Count, task.Submissions.Count),
            _ => null,
        };

    private static bool IsSymmetric(TimetablePart part) =>
        part
            is TimetablePart.SimilarTracks
                or TimetablePart.ChairSession
                or TimetablePart.SpeakerSession
                or TimetablePart.AttendeeSession
                or TimetablePart.SpeakerSlot
                or TimetablePart.AttendeeSlot;

    private static bool Within(int index, int count) => index >= 0 && index < count;

    private static bool IsCost(long cost) => cost is >= 0 and <= TimetableTask.MostCost;

    private void Add(TimetableFaultKind kind, string sentence, int? submission = null, int? other = null) =>
        faults.Add(new(kind, sentence, submission, other));
}
