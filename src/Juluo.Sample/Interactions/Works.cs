namespace Juluo.Sample;

/// <summary>Rules 5, 7 and 8: the interactions of the day's appointments: project days, events, introduced people meeting.</summary>
internal sealed class Works(DayPage page, Encounters encounters)
{
    public void Do()
    {
        var chance = Chance.Of(page.Seed, Topic.Works, page.Day);
        foreach (var project in page.Agenda.Sessions(page.Date))
        {
            Session(chance, project);
        }

        foreach (var meeting in page.Agenda.Meetings(page.Date))
        {
            Meet(chance, meeting);
        }

        foreach (var exchange in page.Agenda.Exchanges(page.Date))
        {
            Exchange(chance, exchange);
        }

        foreach (var happening in page.Agenda.Events(page.Date))
        {
            Gather(happening);
        }
    }

    private void Session(Chance chance, SampleProject project)
    {
        int[] there = [.. project.Members.Where(m => page.Where[m, Whereabouts.SessionHour] == project.Zone)];
        var hour = Whereabouts.SessionHour;
        if (there.Length >= 2)
        {
            var minutes = chance.Between(40.0, 110);
            Together(InteractionKind.Project, there, minutes, project.Zone, hour, chance.Below(15));
        }
        else if (chance.Hit(Rules.OnlineInstead))
        {
            Together(InteractionKind.Project, project.Members, chance.Between(15.0, 40), -1, 20, chance.Below(60));
        }

        // The whole team hands something over halfway and in the last week.
        var left = NodaTime.Period.DaysBetween(page.Date, project.EndsOn);
        var half = NodaTime.Period.DaysBetween(project.StartsOn, project.EndsOn) / 2;
        if (left < 7 || (left <= half && half < left + 7))
        {
            Together(InteractionKind.Deliverable, project.Members, 60, -1, 17, chance.Below(60));
        }
    }

    private void Together(InteractionKind kind, IReadOnlyList<int> team, double minutes, int zone, int hour, int minute)
    {
        foreach (var (a, b) in Pairs.Of(team))
        {
            page.Write(kind, a, b, minutes, zone, team.Count, hour, minute);
            page.Memory.Remember(a, b, kind == InteractionKind.Project && zone >= 0 ? 1.5 : 0.5, page.Day);
        }
    }

    private void Meet(Chance chance, SampleIntroduction meeting)
    {
        var at = meeting.MetAt!.Value.InZone(SampleOptions.Zone);
        page.Write(
            InteractionKind.IntroductionMet,
            meeting.A,
            meeting.B,
            chance.Between(20.0, 50),
            meeting.MetZone!.Value,
            2,
            at.Hour,
            at.Minute
        );
        var useful = meeting.FeedbackOfA?.Useful ?? meeting.FeedbackOfB?.Useful ?? false;
        page.Memory.Remember(meeting.A, meeting.B, Rules.MeetingRemembered + (useful ? Rules.UsefulRemembered : 0), page.Day);
    }

    private void Exchange(Chance chance, SampleIntroduction exchange)
    {
        var at = exchange.ExchangeAt!.Value.InZone(SampleOptions.Zone);
        var giver = exchange.Giver ?? exchange.A;
        page.Write(
            InteractionKind.Help,
            giver,
            giver == exchange.A ? exchange.B : exchange.A,
            chance.Between(20.0, 60),
            -1,
            2,
            at.Hour,
            at.Minute
        );
        page.Memory.Remember(exchange.A, exchange.B, 1, page.Day);
    }

    private void Gather(SampleEvent happening)
    {
        var at = happening.Starts.InZone(SampleOptions.Zone);
        var minutes = happening.Length.TotalMinutes;
        var present = happening.Attendees.Count;
        foreach (var (a, b) in Pairs.Of(happening.Attendees))
        {
            page.Write(InteractionKind.CoAttendance, a, b, minutes, happening.Zone, present, at.Hour, at.Minute);
        }

        if (happening.Speaker is { } speaker)
        {
            foreach (var listener in happening.Attendees.Where(a => a != speaker))
            {
                page.Write(InteractionKind.Talk, speaker, listener, minutes, happening.Zone, present, at.Hour, at.Minute);
            }
        }

        if (happening.Hosts.Count > 1)
        {
            Together(InteractionKind.CoHosting, happening.Hosts, minutes, happening.Zone, at.Hour, at.Minute);
        }

        encounters.Mingle(happening, Math.Min(Rules.ClosesAt - 1, (happening.Starts + happening.Length).InZone(SampleOptions.Zone).Hour));
    }
}
