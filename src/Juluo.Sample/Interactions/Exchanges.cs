namespace Juluo.Sample;

/// <summary>Rules 4, 6 and 7: neighbours, coffee with people met through introductions, replies in the channel, answered questions, mentoring.</summary>
internal sealed class Exchanges(DayPage page)
{
    private double[] weights = new double[128];

    public void Live()
    {
        var chance = Chance.Of(page.Seed, Topic.Letters, page.Day);
        foreach (var neighbours in page.Agenda.Neighbours.Where(n => n.From <= page.Date))
        {
            Neighbours(chance, neighbours);
        }

        foreach (var introduction in page.Agenda.Introduced(page.Date))
        {
            Coffee(chance, introduction);
        }

        foreach (var mentorship in page.Agenda.Mentoring(page.Date))
        {
            Mentor(chance, mentorship);
        }

        var weekend = page.Date.DayOfWeek >= NodaTime.IsoDayOfWeek.Saturday ? 0.25 : 1;
        for (var person = 0; person < page.People.Count; person++)
        {
            var sociable = Math.Min(2, page.People[person].Habit.Sociability) * weekend;
            var replies = chance.Hit(Rules.RepliesPerDay * sociable);
            var asks = chance.Hit(Rules.AsksPerDay * Math.Sqrt(sociable));
            if ((!replies && !asks) || !page.Agenda.Attendance.Belongs(person, page.Date))
            {
                continue;
            }

            if (replies)
            {
                Reply(chance, person);
            }

            if (asks && page.People[person].Needs.Count > 0)
            {
                Ask(chance, person);
            }
        }
    }

    private void Neighbours(Chance chance, Planted pair)
    {
        var hour = SharedHour(pair.A, pair.B, chance);
        if (hour < 0 || !chance.Hit(Rules.NeighboursMeet))
        {
            return;
        }

        var zone = page.Where[pair.A, hour];
        var minutes = Math.Clamp(chance.LogNormal(7, 0.6), 2, 40);
        page.Write(InteractionKind.CoPresence, pair.A, pair.B, minutes, zone, 2, hour, chance.Below(50));
        page.Memory.Remember(pair.A, pair.B, 1, page.Day);
        var (giver, taker) = chance.Hit(0.5) ? (pair.A, pair.B) : (pair.B, pair.A);
        if (chance.Hit(Rules.NeighboursHelp))
        {
            page.Write(InteractionKind.Help, giver, taker, chance.Between(10.0, 40), zone, 2, hour, chance.Below(30));
        }
        else if (chance.Hit(Rules.NeighboursHelp / 2))
        {
            page.Write(InteractionKind.Reply, giver, taker, 5, -1, 2, chance.Between(9, 21), chance.Below(60));
        }
    }

    private void Coffee(Chance chance, SampleIntroduction introduction)
    {
        var useful = introduction.FeedbackOfA?.Useful ?? introduction.FeedbackOfB?.Useful ?? false;
        var hour = SharedHour(introduction.A, introduction.B, chance);
        if (hour >= 0 && chance.Hit(useful ? Rules.SeekWhenUseful : Rules.SeekOtherwise))
        {
            var minutes = Math.Clamp(chance.LogNormal(9, 0.5), 3, 40);
            page.Write(
                InteractionKind.CoPresence,
                introduction.A,
                introduction.B,
                minutes,
                page.Where[introduction.A, hour],
                2,
                hour,
                chance.Below(50)
            );
            page.Memory.Remember(introduction.A, introduction.B, 1, page.Day);
        }
    }

    private void Mentor(Chance chance, Mentorship pair)
    {
        var hour = SharedHour(pair.Mentor, pair.Trainee, chance);
        if (hour >= 0 && chance.Hit(Rules.MentoringHappens))
        {
            page.Write(
                InteractionKind.Mentoring,
                pair.Mentor,
                pair.Trainee,
                chance.Between(30.0, 60),
                page.Where[pair.Mentor, hour],
                2,
                hour,
                chance.Below(30)
            );
            page.Memory.Remember(pair.Mentor, pair.Trainee, 1, page.Day);
        }
    }

    private void Reply(Chance chance, int person)
    {
        var to = Known(chance, person);
        if (to >= 0)
        {
            page.Write(InteractionKind.Reply, person, to, chance.Between(2.0, 8), -1, 2, chance.Between(9, 22), chance.Below(60));
            page.Memory.Remember(person, to, 0.3, page.Day);
        }
    }

    // The readers of a question: the person's contacts, and a few others of the community. The best match answers.
    private void Ask(Chance chance, int person)
    {
        var best = -1;
        var bestFit = 0.0;
        for (var i = 0; i < 16; i++)
        {
            var reader = i < 6 ? Known(chance, person) : chance.Below(page.People.Count);
            if (reader < 0 || reader == person || !page.Agenda.Attendance.Belongs(reader, page.Date))
            {
                continue;
            }

            var fit = SampleTruth.Meets(page.People[person], page.People[reader]) * (page.Memory.Know(person, reader, page.Day) ? 1.3 : 1);
            if (fit > bestFit || best < 0)
            {
                (best, bestFit) = (reader, fit);
            }
        }

        if (best >= 0 && chance.Hit(bestFit > 0 ? Rules.AskAnswered : Rules.AskAnsweredAnyway))
        {
            page.Write(InteractionKind.AnsweredAsk, best, person, chance.Between(5.0, 20), -1, 2, chance.Between(9, 22), chance.Below(60));
            page.Memory.Remember(best, person, 0.8, page.Day);
        }
    }

    private int Known(Chance chance, int person)
    {
        var known = page.Memory.Of(person);
        if (known.Length > weights.Length)
        {
            weights = new double[known.Length * 2];
        }

        for (var i = 0; i < known.Length; i++)
        {
            weights[i] = page.Agenda.Attendance.Belongs(known[i].Other, page.Date) ? Acquaintances.Now(known[i], page.Day) : 0;
        }

        var pick = chance.Weighted(weights.AsSpan(0, known.Length));
        return pick < 0 ? -1 : known[pick].Other;
    }

    // An hour when both are in the same house; the search begins at a random one.
    private int SharedHour(int a, int b, Chance chance)
    {
        var first = chance.Below(Whereabouts.Hours);
        for (var i = 0; i < Whereabouts.Hours; i++)
        {
            var hour = Rules.OpensAt + ((first + i) % Whereabouts.Hours);
            var (one, two) = (page.Where[a, hour], page.Where[b, hour]);
            if (one >= 0 && two >= 0 && HouseMaker.HouseOf(one) == HouseMaker.HouseOf(two))
            {
                return hour;
            }
        }

        return -1;
    }
}
