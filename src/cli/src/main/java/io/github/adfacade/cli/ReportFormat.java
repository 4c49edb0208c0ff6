package io.github.adfacade.cli;

import io.github.adfacade.cli.page.ReportPage;
import java.io.IOException;
import java.io.Writer;

/** How a report is written down. */
enum ReportFormat {
    TABLE {
        @Override
        void write(ReportView view, Writer to) {
            ReportTable.print(view, to);
        }
    },
    JSON {
        @Override
        void write(ReportView view, Writer to) throws IOException {
            to.write(CampaignJson.text(ReportJson.of(view)) + System.lineSeparator());
        }
    },
    CSV {
        @Override
        void write(ReportView view, Writer to) throws IOException {
            ReportCsv.write(view, to);
        }
    },
    HTML {
        @Override
        void write(ReportView view, Writer to) throws IOException {
            to.write(ReportPage.of(view.report(), view.grain(), view.now()));
        }
    };

    /** Writes all of it; closes nothing. */
    abstract void write(ReportView view, Writer to) throws IOException;
}
